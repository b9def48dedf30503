package dev.tokenconsole.check;

import java.time.Duration;
import java.util.Optional;

/**
 * The progress of a run.
 *
 * @param done rows with a result
 * @param total all rows
 * @param elapsed since the run began
 */
public record CheckProgress(int done, int total, Duration elapsed) {
    /** The time left if the rest takes as long as what is done; empty before anything is, and at the end. */
    public Optional<Duration> left() {
        return done == 0 || done >= total ? Optional.empty()
            : Optional.of(elapsed.multipliedBy(total - done).dividedBy(done));
    }
}
