package dev.tokenconsole.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.token.ClockSkew;

/** The difference of this computer's clock and a server's, in one sentence. */
public final class SkewWords {
    /** Up to this difference the sentence has seconds, which are needed to set a clock. */
    private static final Duration MOST_SECONDS = Duration.ofMinutes(10);
    /** A difference that is known to this precision is not called "about". */
    private static final Duration EXACT = Duration.ofSeconds(1);

    private SkewWords() {}

    /**
     * Such as {@code This computer is 94 s fast.}, with the uncertainty if that is more than a second; if the clocks
     * may be the same, {@code This computer's clock is within 0.7 s of the server's.}
     */
    public static String of(ClockSkew skew) {
        Duration apart = skew.ahead().abs();
        if (!skew.isCertain()) {
            return Messages.text("token.skew.none", tenthsAbove(apart.plus(skew.uncertainty())));
        }
        boolean slow = skew.ahead().isNegative();
        if (skew.uncertainty().compareTo(EXACT) <= 0) {
            return Messages.text(slow ? "token.skew.slow" : "token.skew.fast", length(apart));
        }
        return Messages.text(
            slow ? "token.skew.slow-about" : "token.skew.fast-about", length(apart), length(skew.uncertainty()));
    }

    private static String length(Duration apart) {
        Duration rounded = Duration.ofSeconds(apart.plusMillis(500).toSeconds());
        return rounded.compareTo(MOST_SECONDS) <= 0
            ? Messages.text("token.time.seconds", rounded.toSeconds()) : TimeWords.length(rounded);
    }

    /** Rounded up, so that the sentence stays correct. */
    private static String tenthsAbove(Duration time) {
        return BigDecimal.valueOf(time.toNanos(), 9).setScale(1, RoundingMode.CEILING).toPlainString();
    }
}
