package dev.tokenconsole.platform.presence;

/** A source of the news that the screen of the computer was locked. */
@FunctionalInterface
public interface ScreenLock {
    /** For computers that do not tell it. */
    ScreenLock UNKNOWN = locked -> () -> { };

    /** Watching, until it is closed. */
    @FunctionalInterface
    interface Watch extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Runs {@code locked}, on any thread, whenever the screen is locked from now on, and if it is locked now. Returns
     * at once; the watch begins soon after.
     */
    Watch watch(Runnable locked);
}
