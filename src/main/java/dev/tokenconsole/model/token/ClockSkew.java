package dev.tokenconsole.model.token;

import java.time.Duration;
import java.time.Instant;

/**
 * The difference of this computer's clock and a server's.
 *
 * @param ahead positive if this computer is fast, negative if it is slow
 * @param uncertainty zero or more; the true difference is within so much of {@code ahead}
 */
public record ClockSkew(Duration ahead, Duration uncertainty) {
    /** True if the clocks certainly differ. */
    public boolean isCertain() {
        return ahead.abs().compareTo(uncertainty) > 0;
    }

    /** The estimated time by this computer's clock when the server's shows {@code time}. */
    public Instant toLocal(Instant time) {
        return isCertain() ? time.plus(ahead) : time;
    }
}
