package dev.tokenconsole.text;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.token.TokenTimes;

/** The difference of the two lifetimes that a response and its token state, in one sentence. */
public final class LifetimeWords {
    private LifetimeWords() {}

    /** Empty if they agree, if one of them is absent, and if the token was past its own end when it came. */
    public static Optional<String> of(TokenTimes times) {
        Duration given = times.expiresIn();
        Instant end = times.localExp();
        Duration more = times.endDifference().orElse(Duration.ZERO);
        if (given == null || end == null || more.isZero() || !end.isAfter(times.receivedAt())) {
            return Optional.empty();
        }
        String sooner = times.skew() == null ? "verify.lifetime.sooner-here" : "verify.lifetime.sooner";
        String later = times.skew() == null ? "verify.lifetime.later-here" : "verify.lifetime.later";
        return Optional.of(Messages.text(more.isNegative() ? sooner : later,
            seconds(given), seconds(more.abs().plusMillis(500))));
    }

    /** Whole seconds up to a day, as both sides state them; above that the one fitting unit. */
    private static String seconds(Duration time) {
        return time.compareTo(Duration.ofDays(1)) <= 0
            ? Messages.text("token.time.seconds", Long.toString(time.toSeconds())) : TimeWords.length(time);
    }
}
