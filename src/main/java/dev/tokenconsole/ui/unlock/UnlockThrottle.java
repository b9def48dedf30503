package dev.tokenconsole.ui.unlock;

import java.time.Duration;

/** The wait before a password is tried, which grows with those that were wrong. */
interface UnlockThrottle {
    /** Waits on the calling thread; ends at once if that is interrupted. */
    UnlockThrottle SYSTEM = wrongBefore -> {
        try {
            Thread.sleep(after(wrongBefore));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    };

    /** How long to wait: nothing after the first wrong one, then 1 s, 2 s, 4 s and so on, at most 30 s. */
    static Duration after(int wrongBefore) {
        return wrongBefore < 2 ? Duration.ZERO
            : Duration.ofSeconds(Math.min(30, 1L << Math.min(10, wrongBefore - 2)));
    }

    /** Waits as long as {@code wrongBefore} wrong passwords ask for. */
    void pause(int wrongBefore);
}
