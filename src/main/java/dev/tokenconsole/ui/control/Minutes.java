package dev.tokenconsole.ui.control;

import java.time.Duration;

import dev.tokenconsole.i18n.Messages;

/** Durations in whole minutes, in words. */
public final class Minutes {
    private Minutes() {}

    /** {@code 1 minute}, {@code 10 minutes}. */
    public static String words(Duration duration) {
        long minutes = duration.toMinutes();
        return minutes == 1 ? Messages.text("ui.minutes.one") : Messages.text("ui.minutes", minutes);
    }
}
