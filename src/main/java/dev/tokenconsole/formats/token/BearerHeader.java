package dev.tokenconsole.formats.token;

import dev.tokenconsole.model.secret.Secret;

/** A token as an HTTP header (RFC 6750 section 2.1): exact, without a final line break. */
public final class BearerHeader {
    private BearerHeader() {}

    /** The whole header line: {@code Authorization: Bearer …}. */
    public static String line(Secret token) {
        return "Authorization: " + value(token);
    }

    /** The header's value alone: {@code Bearer …}. */
    public static String value(Secret token) {
        return "Bearer " + token.reveal();
    }
}
