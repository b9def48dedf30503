package dev.tokenconsole.jwt;

import java.time.Instant;
import java.util.Base64;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import dev.tokenconsole.text.json.StrictJson;

/**
 * The claim {@code exp} of a token (RFC 7519 section 4.1.4), read without any verification.
 */
public final class ExpClaim {
    /** The last second that ISO 8601 writes with four digits of year. */
    private static final long LAST_SECOND = 253_402_300_799L;

    private ExpClaim() {}

    /** The claim; absent if the token is not a JSON Web Token in compact form, or the claim is missing or absurd. */
    public static @Nullable Instant of(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return null;
        }
        byte[] payload;
        try {
            payload = Base64.getUrlDecoder().decode(parts[1]);
        } catch (IllegalArgumentException _) {
            return null;
        }
        if (!(StrictJson.read(payload, payload.length) instanceof StrictJson.Value claims)) {
            return null;
        }
        JsonNode exp = claims.node().path("exp");
        // A double is exact to the second far beyond the last one, and its conversion is never expensive.
        double seconds = exp.isNumber() ? exp.asDouble(-1) : -1;
        return seconds >= 0 && seconds <= LAST_SECOND ? Instant.ofEpochSecond((long) seconds) : null;
    }
}
