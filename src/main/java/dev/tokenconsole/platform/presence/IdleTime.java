package dev.tokenconsole.platform.presence;

import java.time.Duration;
import java.util.Optional;

/** A source of the time since the last input of the computer, by keyboard or pointer, in any program. */
@FunctionalInterface
public interface IdleTime {
    /** For computers that do not tell it. */
    IdleTime UNKNOWN = Optional::empty;

    /** The time; empty if it is not known. May block for seconds, and may be wrong: see {@link LastInput}. */
    Optional<Duration> sinceLastInput();
}
