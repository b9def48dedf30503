package dev.tokenconsole.ui.settings;

import java.time.Duration;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.ui.control.Minutes;

/** The durations of settings in words: whole minutes, or seconds. */
final class SettingsDurations {
    private SettingsDurations() {}

    /** {@code 30 seconds}, {@code 2 minutes}. */
    static String words(Duration duration) {
        return duration.toSeconds() % 60 == 0 ? Minutes.words(duration)
            : Messages.text("ui.settings.seconds", duration.toSeconds());
    }
}
