package dev.tokenconsole.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The token of the API page. */
final class SampleToken {
    private SampleToken() {}

    /** Bare, without a line end. */
    static String text() {
        try (InputStream in = Objects.requireNonNull(
                SampleToken.class.getResourceAsStream("/dev/tokenconsole/jwt/sample-token.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
