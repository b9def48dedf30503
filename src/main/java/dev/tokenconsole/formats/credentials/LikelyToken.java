package dev.tokenconsole.formats.credentials;

import java.util.regex.Pattern;

/**
 * Texts with a token in them, which is as good as a secret until it ends: a JWT or PASETO by its form, any other by the
 * name of its scheme before it. Silent about words such as <i>Bearer authentication</i>.
 */
public final class LikelyToken {
    /** Base64 of an opening brace, with or without a blank behind it, is how every header in JSON begins. */
    private static final Pattern TOKEN = Pattern.compile(
        "(?<![-\\w])(eyJ[-\\w]{13}|e[wy][-\\w]{10,}\\.[-\\w]{10,}\\.[-\\w])"
            + "|(?<![-\\w.])v[1-4]\\.(local|public)\\.[-\\w]{16}"
            + "|(?i:\\b(bearer|dpop)\\s+)(?=\\S*[0-9])[-\\w.~+/]{16}");

    private LikelyToken() {}

    /** True if a token is in {@code text}. */
    public static boolean isIn(String text) {
        return TOKEN.matcher(text).find();
    }
}
