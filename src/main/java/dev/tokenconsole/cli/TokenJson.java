package dev.tokenconsole.cli;

import java.time.Duration;
import java.time.Instant;

import tools.jackson.databind.node.ObjectNode;

import dev.tokenconsole.jwt.Decoded;
import dev.tokenconsole.jwt.JwtDecoder;
import dev.tokenconsole.token.AccessToken;
import dev.tokenconsole.token.ClockSkew;
import dev.tokenconsole.token.Countdown;
import dev.tokenconsole.token.TimeWords;
import dev.tokenconsole.token.TokenTimes;

/** A token for machines. */
final class TokenJson {
    private TokenJson() {}

    /**
     * An object of {@code access_token}, {@code token_type}, {@code expires_at} (ISO 8601, UTC), {@code expires_in}
     * (seconds from receipt), {@code clock_skew_seconds} (how far this computer's clock is ahead of the server's, zero
     * where they agree as far as that can be told) and {@code claims} (as in the token); null stands for what is not
     * known, and {@code claims_problem} says why claims could not be read.
     */
    static String text(AccessToken token) {
        TokenTimes times = token.times();
        Countdown atReceipt = Countdown.of(times, times.receivedAt(), times.receivedNanos());
        Instant endsAt = atReceipt.endsAt();
        Duration lifetime = atReceipt.lifetime();
        String bare = token.value().reveal();
        ObjectNode object = JsonText.object();
        object.put("access_token", bare);
        object.put("token_type", "Bearer");
        if (endsAt == null) {
            object.putNull("expires_at");
            object.putNull("expires_in");
        } else {
            object.put("expires_at", TimeWords.utc(endsAt));
            object.put("expires_in", lifetime.toSeconds());
        }
        ClockSkew skew = times.skew();
        object.put("clock_skew_seconds", skew == null ? null : seconds(skew));
        claims(object, JwtDecoder.decode(bare));
        return JsonText.of(object);
    }

    private static Long seconds(ClockSkew skew) {
        return skew.isCertain() ? Math.round(skew.ahead().toMillis() / 1000.0) : 0L;
    }

    private static void claims(ObjectNode object, Decoded decoded) {
        switch (decoded) {
            case Decoded.Jwt jwt -> {
                JsonText.put(object, "claims", jwt.payload());
                if (jwt.payload().problem() != null) {
                    object.put("claims_problem", jwt.payload().problem());
                }
            }
            case Decoded.NotAJwt _ -> object.putNull("claims");
        }
    }
}
