package dev.tokenconsole.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;

/** The sample token of the API page, whose signature was cut short there. */
public final class SampleToken {
    /** The token alone. */
    public static final String TEXT = read();

    private SampleToken() {}

    /** The same with other values in its payload, which its signature does not fit. */
    static String of(String clientId, Instant issued, Instant expires) {
        String[] parts = TEXT.split("\\.", -1);
        String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
            .replaceFirst("\"iat\":\\d+", "\"iat\":" + issued.getEpochSecond())
            .replaceFirst("\"exp\":\\d+", "\"exp\":" + expires.getEpochSecond())
            .replaceAll("\"(cid|sub)\":\"[^\"]*\"", "\"$1\":\"" + clientId + "\"");
        return parts[0] + '.' + Base64.getUrlEncoder().withoutPadding()
            .encodeToString(payload.getBytes(StandardCharsets.UTF_8)) + '.' + parts[2];
    }

    private static String read() {
        try (InputStream in = Objects.requireNonNull(
                SampleToken.class.getResourceAsStream("/dev/tokenconsole/jwt/sample-token.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
