package dev.tokenconsole.formats.credentials;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** One of two made-up credentials, or the part of it that a text holds. */
final class MixtureParts {
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789-_.~";

    private final String label;
    private final String owner;
    private final String id;
    private final String secret;
    private final String host;
    private final boolean hasId;
    private final boolean hasSecret;
    private final boolean hasHost;

    private final int style;
    private final boolean another;

    private MixtureParts(String label, String owner, Random random) {
        this.label = label;
        this.owner = owner;
        this.id = owner + "id" + text(random);
        this.secret = owner + "se" + text(random);
        this.host = owner + "ho" + random.nextInt(1000) + ".example.test";
        int missing = random.nextInt(6);
        this.hasId = missing != 1;
        this.hasSecret = missing != 2;
        this.hasHost = random.nextInt(4) != 0;
        this.style = random.nextInt(8);
        this.another = hasHost && random.nextInt(4) == 0;
    }

    static MixtureParts first(Random random) {
        return new MixtureParts("uat", "qqaa", random);
    }

    static MixtureParts second(Random random) {
        return new MixtureParts("prod", "zzbb", random);
    }

    /** Whose a value is: each begins with that. */
    static String owner(String value) {
        return value.substring(0, Math.min(4, value.length()));
    }

    String label() {
        return label;
    }

    String id() {
        return id;
    }

    String secret() {
        return secret;
    }

    String url() {
        return switch (style) {
            case 0 -> "https://" + host + "/{{version}}/token";
            case 1 -> "https://" + host + ":{{port}}/token";
            case 2 -> "wss://" + host + "/token";
            case 3 -> "//" + host + "/token";
            default -> "https://" + host + "/oauth2/token";
        };
    }

    String host() {
        return host;
    }

    /** True if the address can be read as a whole, and no other one stands beside it. */
    boolean isPlain() {
        return style > 3 && !another;
    }

    boolean whole() {
        return hasId && hasSecret;
    }

    boolean hasId() {
        return hasId;
    }

    boolean hasSecret() {
        return hasSecret;
    }

    boolean hasHost() {
        return hasHost;
    }

    /** The names and values that there are, in any order. */
    List<Map.Entry<String, String>> fields(Random random, String idName, String secretName, String urlName) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        if (hasId) {
            fields.add(Map.entry(idName, id));
        }
        if (hasSecret) {
            fields.add(Map.entry(secretName, secret));
        }
        if (hasHost) {
            fields.add(Map.entry(urlName, url()));
        }
        if (another) {
            fields.add(Map.entry(another(urlName), "https://${OTHER}/token"));
        }
        Collections.shuffle(fields, random);
        return fields;
    }

    /** The name of another address, with the same owner. */
    private static String another(String urlName) {
        return urlName.replace("BASE", "SERVICE").replace("TOKEN", "API").replace("Base", "Service")
            .replace("Token", "Api").replace("base", "service").replace("token", "api");
    }

    List<Map.Entry<String, String>> fields(Random random) {
        return fields(random, "client_id", "client_secret", "token_url");
    }

    /** The same under names with the label in front or behind. */
    List<Map.Entry<String, String>> labelled(Random random) {
        String up = label.toUpperCase(Locale.ROOT);
        return switch (random.nextInt(3)) {
            case 0 -> fields(random, up + "_CLIENT_ID", up + "_CLIENT_SECRET", up + "_BASE_URL");
            case 1 -> fields(random, "CLIENT_ID_" + up, "CLIENT_SECRET_" + up, "TOKEN_URL_" + up);
            default -> fields(random, label + "ClientId", label + "ClientSecret", label + "TokenUrl");
        };
    }

    @Override
    public String toString() {
        return owner;
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4, 30); i > 0; i--) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.append('x').toString();
    }
}
