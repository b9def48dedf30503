package dev.tokenconsole.formats.credentials;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** Pieces that several formats are written with. */
final class MixtureText {
    private MixtureText() {}

    static List<Map.Entry<String, String>> shuffled(MixtureParts a, MixtureParts b, Random random) {
        List<Map.Entry<String, String>> all = new ArrayList<>(a.labelled(random));
        all.addAll(b.labelled(random));
        Collections.shuffle(all, random);
        return all;
    }

    static String object(List<Map.Entry<String, String>> fields) {
        return fields.stream().map(each -> "\"" + each.getKey() + "\":\"" + each.getValue() + "\"")
            .collect(Collectors.joining(",", "{", "}"));
    }

    static String pairs(String name, String value, List<Map.Entry<String, String>> fields) {
        return fields.stream().map(each -> "{\"" + name + "\":\"" + each.getKey() + "\",\"" + value + "\":\""
            + each.getValue() + "\"}").collect(Collectors.joining(",", "[", "]"));
    }

    static String lines(List<Map.Entry<String, String>> fields, String before, String sign) {
        return fields.stream().map(each -> before + each.getKey() + sign + each.getValue() + "\n")
            .collect(Collectors.joining());
    }

    static String item(MixtureParts parts, Random random) {
        String url = parts.hasHost() ? parts.url() : "{{baseUrl}}/token";
        return random.nextBoolean()
            ? "{\"name\":\"r\",\"request\":{\"url\":\"" + url + "\",\"body\":{\"mode\":\"urlencoded\",\"urlencoded\":"
                + pairs("key", "value", parts.fields(random)) + "}}}"
            : "{\"name\":\"r\",\"request\":{\"url\":{\"raw\":\"" + url + "\"},\"auth\":{\"type\":\"oauth2\",\"oauth2\":"
                + pairs("key", "value", parts.fields(random, "clientId", "clientSecret", "accessTokenUrl")) + "}}}";
    }

    static String resource(MixtureParts parts, Random random) {
        return "{\"_type\":\"environment\",\"name\":\"" + parts.label() + "\",\"data\":" + object(parts.fields(random))
            + "}";
    }

    static String row(MixtureParts parts) {
        return parts.label() + "," + (parts.hasId() ? parts.id() : "") + "," + (parts.hasSecret() ? parts.secret() : "")
            + "," + (parts.hasHost() ? parts.url() : "") + "\n";
    }
}
