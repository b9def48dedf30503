package dev.tokenconsole.check;

import java.time.Duration;

/** Hears of a run while it goes on: on the threads of the run, one call at a time. Each call returns at once. */
public interface CheckListener {
    /** Hears nothing. */
    CheckListener NONE = new CheckListener() {};

    /** The request for {@code row} begins. */
    default void started(CheckRow row) {}

    /** {@code row} has its result. Called once for each entry, in no certain order. */
    default void finished(CheckedRow row, CheckProgress progress) {}

    /** All rows of {@code host} wait for {@code pause}, because it limits the rate. */
    default void waiting(String host, Duration pause) {}
}
