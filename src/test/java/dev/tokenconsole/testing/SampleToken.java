package dev.tokenconsole.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The sample token of the API page, whose signature was cut short there. */
public final class SampleToken {
    /** The token alone. */
    public static final String TEXT = read();

    private SampleToken() {}

    private static String read() {
        try (InputStream in = Objects.requireNonNull(
                SampleToken.class.getResourceAsStream("/dev/tokenconsole/jwt/sample-token.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
