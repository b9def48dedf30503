package dev.tokenconsole.net.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * A time in a header, such as {@code Sun, 06 Nov 1994 08:49:37 GMT} (RFC 9110 section 5.6.7). The two obsolete
 * formats are not supported.
 */
public final class HttpDate {
    private HttpDate() {}

    /** In whole seconds, of a year 0 to 9999; absent if {@code value} is not one. */
    public static Optional<Instant> of(String value) {
        try {
            return Optional.of(ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
