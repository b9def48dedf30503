package dev.tokenconsole.auth;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.profile.Secret;

/**
 * Makes what a server said fit to be shown: on one line, short, without control and direction characters, and without
 * anything secret it may have echoed: the client secret or any eight characters of it in a row, tokens, and whatever
 * stands behind a name such as {@code password}. Holds a copy of the secret until {@link #close()}.
 */
final class ServerWords implements AutoCloseable {
    /** The longest quotation, in characters. */
    static final int MAX_LENGTH = 200;

    private static final int MAX_NAME = 100;
    /** More than this is never searched: words are for people. */
    private static final int MAX_RAW = 4096;
    private static final int WINDOW = 8;
    private static final String MASKED = "••••";
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\s]+");
    private static final Pattern PAIR = Pattern.compile("(?i)((?<![a-z0-9_-])(?:client_secret|client_assertion"
        + "|access_token|refresh_token|id_token|password|passwd)[\"']?\\s*[:=]\\s*)"
        + "(?:\"[^\"]*\"?|'[^']*'?|[^\\s\"',;&}]+)");
    private static final Pattern SCHEME = Pattern.compile("(?i)\\b(bearer|basic)\\s+[A-Za-z0-9._~+/-]{16,}+=*");
    /** Possessive, and begun only where a word begins: a long run of letters must not cost its square. */
    private static final Pattern TOKEN = Pattern.compile("eyJ[A-Za-z0-9_-]{5,}+[A-Za-z0-9._-]*+"
        + "|(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{16,}+\\.[A-Za-z0-9_-]{16,}+\\.[A-Za-z0-9_-]{16,}+");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:|/+=@-]{1,100}");

    private final char[] secret;

    /** Copies {@code secret}. */
    ServerWords(Secret secret) {
        this.secret = secret.copyChars();
        for (int i = 0; i < this.secret.length; i++) {
            this.secret[i] = Character.toLowerCase(this.secret[i]);
        }
    }

    /** {@code raw} to be quoted, at most {@link #MAX_LENGTH} characters; absent if nothing is left of it. */
    @Nullable String quote(String raw) {
        String clean = clean(raw, MAX_LENGTH);
        return clean.isEmpty() ? null : clean;
    }

    /** {@code raw} as the name of something in a sentence: a host, an issuer, a media type. */
    String name(String raw) {
        return clean(raw, MAX_NAME);
    }

    /** {@code raw} as an id that support asks for; absent if it does not look like one. */
    Optional<String> id(String raw) {
        String id = raw.strip();
        return ID.matcher(id).matches() && clean(id, id.length()).equals(id) ? Optional.of(id) : Optional.empty();
    }

    private String clean(String raw, int max) {
        String text = raw.length() > MAX_RAW ? raw.substring(0, MAX_RAW) : raw;
        text = UNPRINTABLE.matcher(text).replaceAll(" ").strip();
        text = withoutSecret(text);
        text = PAIR.matcher(text).replaceAll("$1" + MASKED);
        text = TOKEN.matcher(text).replaceAll(MASKED);
        text = SCHEME.matcher(text).replaceAll("$1 " + MASKED);
        return shortened(text, max);
    }

    /** Masks every stretch of {@code text} that is covered by a stretch of the secret, in upper or lower case. */
    private String withoutSecret(String text) {
        int window = Math.min(WINDOW, secret.length);
        if (window == 0) {
            return text;
        }
        String lower = text.chars().map(Character::toLowerCase)
            .collect(StringBuilder::new, (into, c) -> into.append((char) c), StringBuilder::append).toString();
        boolean[] hidden = new boolean[text.length()];
        for (int from = 0; from + window <= secret.length; from++) {
            String piece = new String(secret, from, window);
            for (int at = lower.indexOf(piece); at >= 0; at = lower.indexOf(piece, at + 1)) {
                Arrays.fill(hidden, at, at + window, true);
            }
        }
        StringBuilder shown = new StringBuilder(text.length());
        for (int i = 0; i < hidden.length; i++) {
            if (!hidden[i]) {
                shown.append(text.charAt(i));
            } else if (i == 0 || !hidden[i - 1]) {
                shown.append(MASKED);
            }
        }
        return shown.toString();
    }

    private static String shortened(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(max - 2)) ? max - 2 : max - 1;
        return text.substring(0, end) + "…";
    }

    /** Wipes the copy of the secret. */
    @Override
    public void close() {
        Arrays.fill(secret, (char) 0);
    }
}
