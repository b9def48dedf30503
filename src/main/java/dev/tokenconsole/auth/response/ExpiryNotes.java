package dev.tokenconsole.auth.response;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.token.ClockSkew;
import dev.tokenconsole.model.token.TokenTimes;
import dev.tokenconsole.text.TimeWords;

/** Notes on the expiry that a token states itself: it is past, or differs from that of the response. */
final class ExpiryNotes {
    private ExpiryNotes() {}

    /** One sentence; empty if there is nothing to note, or no such expiry. */
    static Optional<String> of(TokenTimes times) {
        Instant exp = times.exp();
        Instant end = times.localExp();
        if (exp == null || end == null) {
            return Optional.empty();
        }
        ClockSkew skew = times.skew();
        if (!end.isAfter(times.receivedAt())) {
            return Optional.of(Messages.text(skew == null ? "auth.note.exp-past" : "auth.note.exp-past-there", exp));
        }
        Duration given = times.expiresIn();
        Duration more = times.endDifference().orElse(Duration.ZERO);
        if (given == null || more.isZero()) {
            return Optional.empty();
        }
        String sooner = skew == null ? "auth.note.token-ends-sooner-here" : "auth.note.token-ends-sooner";
        String later = skew == null ? "auth.note.token-ends-later-here" : "auth.note.token-ends-later";
        return Optional.of(Messages.text(more.isNegative() ? sooner : later,
            seconds(given), seconds(more.abs().plusMillis(500))));
    }

    /** Whole seconds up to a day, as both sides state them; above that the one fitting unit. */
    private static String seconds(Duration time) {
        return time.compareTo(Duration.ofDays(1)) <= 0
            ? Messages.text("token.time.seconds", Long.toString(time.toSeconds())) : TimeWords.length(time);
    }
}
