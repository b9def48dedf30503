package dev.tokenconsole.model.token;

import java.time.Duration;
import java.time.Instant;

/**
 * How far this computer's clock is from a server's.
 *
 * @param ahead positive if this computer is fast, negative if it is slow
 * @param uncertainty zero or more; the truth is within so much of {@code ahead}
 */
public record ClockSkew(Duration ahead, Duration uncertainty) {
    /** Whether the clocks are certainly apart. */
    public boolean isCertain() {
        return ahead.abs().compareTo(uncertainty) > 0;
    }

    /** What this computer's clock shows when the server's shows {@code time}, as well as that is known. */
    public Instant toLocal(Instant time) {
        return isCertain() ? time.plus(ahead) : time;
    }
}
