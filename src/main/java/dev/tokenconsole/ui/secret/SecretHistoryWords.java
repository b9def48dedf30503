package dev.tokenconsole.ui.secret;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import dev.tokenconsole.check.CheckState;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.profile.SecretHistory;
import dev.tokenconsole.text.TimeWords;

/** The history of a secret in one line. It counts no seconds, so that it need not be drawn each second. */
final class SecretHistoryWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private SecretHistoryWords() {}

    /** The known part of {@code history} at {@code now}, for a person in {@code zone}; empty if nothing is. */
    static String of(SecretHistory history, Instant now, ZoneId zone) {
        List<String> parts = new ArrayList<>();
        if (history.entered() != null) {
            parts.add(Messages.text("secret.entered", day(history.entered(), now, zone)));
        }
        if (history.worked() != null) {
            parts.add(Messages.text("secret.worked", distance(history.worked(), now, zone)));
        }
        if (history.refused() != null) {
            parts.add(Messages.text(
                "secret.refused", distance(history.refused(), now, zone), verdict(history.verdict())));
        }
        String line = String.join(Messages.text("secret.join"), parts);
        return line.isEmpty() ? line : line.substring(0, 1).toUpperCase(Locale.ENGLISH) + line.substring(1);
    }

    private static String day(Instant time, Instant now, ZoneId zone) {
        return time.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate())
            ? Messages.text("secret.today") : DAY.format(time.atZone(zone));
    }

    /** A time that is still to come was stored by a clock that was ahead: no distance to it would be true. */
    private static String distance(Instant time, Instant now, ZoneId zone) {
        Duration age = Duration.between(time, now);
        if (age.compareTo(MINUTE.negated()) < 0) {
            return TimeWords.local(time, zone, now);
        }
        return age.compareTo(MINUTE) < 0 ? Messages.text("secret.now") : TimeWords.distance(time, now);
    }

    /** A later version may store others. */
    private static String verdict(String id) {
        return Arrays.stream(CheckState.values()).filter(state -> state.id().equals(id)).findFirst()
            .map(CheckState::words).orElseGet(() -> id.replace('-', ' '));
    }
}
