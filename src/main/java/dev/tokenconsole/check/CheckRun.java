package dev.tokenconsole.check;

/** A run that goes on. Thread-safe. */
public interface CheckRun {
    /**
     * Cancels the requests that are under way and sends no more; what has no result yet is not checked. Returns at
     * once, and the run ends within a second.
     */
    void stop();

    /** Waits for the end. All secrets of the entries are wiped then, and no thread of the run goes on. */
    CheckReport await() throws InterruptedException;
}
