package dev.tokenconsole.ui.unlock;

import java.time.Duration;

/** The wait before a password is tried. It grows with the number of wrong ones. */
interface UnlockThrottle {
    /** Waits on the calling thread; returns at once if that is interrupted. */
    UnlockThrottle SYSTEM = wrongBefore -> {
        try {
            Thread.sleep(after(wrongBefore));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    };

    /** The length of the wait: none after the first wrong password, then 1 s, 2 s, 4 s and so on, at most 30 s. */
    static Duration after(int wrongBefore) {
        return wrongBefore < 2 ? Duration.ZERO
            : Duration.ofSeconds(Math.min(30, 1L << Math.min(10, wrongBefore - 2)));
    }

    /** Waits as long as {@code wrongBefore} wrong passwords require. */
    void pause(int wrongBefore);
}
