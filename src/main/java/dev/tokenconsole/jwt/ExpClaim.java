package dev.tokenconsole.jwt;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/**
 * When a token says it ends: the claim {@code exp} (RFC 7519 section 4.1.4), read without any verification, and read by
 * the decoder, so that a countdown and the claims that are shown beside it cannot differ.
 */
public final class ExpClaim {
    private ExpClaim() {}

    /** The end of {@code decoded} in whole seconds; absent if it has none, an absurd one or claims that are no JSON. */
    public static @Nullable Instant of(DecodeResult decoded) {
        return switch (decoded) {
            case DecodeResult.NotAJwt _ -> null;
            case DecodeResult.Jwt jwt -> jwt.payload().json().isEmpty() ? null
                : jwt.claim("exp").map(Claim::time).map(time -> time.truncatedTo(ChronoUnit.SECONDS)).orElse(null);
        };
    }

    /** True if {@code decoded} has the claim, whatever its value. */
    public static boolean isGiven(DecodeResult decoded) {
        return decoded instanceof DecodeResult.Jwt jwt && !jwt.claims("exp").isEmpty();
    }
}
