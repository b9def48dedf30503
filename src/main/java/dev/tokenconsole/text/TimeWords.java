package dev.tokenconsole.text;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import dev.tokenconsole.i18n.Messages;

/** Times and durations for people. Whole units are rounded down: 119 s are 1 min. */
public final class TimeWords {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);
    private static final DateTimeFormatter ZONED_CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss z", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm:ss", Locale.ENGLISH);
    private static final long SECONDS_PER_YEAR = ChronoUnit.YEARS.getDuration().toSeconds();

    private TimeWords() {}

    /** The distance to {@code time}: {@code in 58 min}, {@code 2 min ago}, below a second {@code now}. */
    public static String distance(Instant time, Instant now) {
        Duration ahead = Duration.between(now, time);
        long seconds = ahead.abs().toSeconds();
        if (seconds == 0) {
            return Messages.text("token.time.now");
        }
        return Messages.text(ahead.isNegative() ? "token.time.ago" : "token.time.in", length(ahead.abs()));
    }

    /** A duration in its one fitting unit: {@code 45 s}, {@code 58 min}, {@code 3 h}, {@code 12 days}. */
    public static String length(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds < 60) {
            return Messages.text("token.time.seconds", seconds);
        }
        if (seconds < 60 * 60) {
            return Messages.text("token.time.minutes", duration.toMinutes());
        }
        if (duration.toHours() < 48) {
            return Messages.text("token.time.hours", duration.toHours());
        }
        if (seconds < 2 * SECONDS_PER_YEAR) {
            return Messages.text("token.time.days", duration.toDays());
        }
        return Messages.text("token.time.years", seconds / SECONDS_PER_YEAR);
    }

    /**
     * A duration in digits, rounded up to whole seconds: {@code 00:12}, {@code 60:00}, above an hour
     * {@code 1:02:03}.
     */
    public static String digits(Duration duration) {
        long seconds = duration.getSeconds() + (duration.getNano() > 0 ? 1 : 0);
        // Not String.format: these are drawn each second.
        return seconds <= 60 * 60 ? two(seconds / 60) + ":" + two(seconds % 60)
            : seconds / 3600 + ":" + two(seconds / 60 % 60) + ":" + two(seconds % 60);
    }

    private static String two(long number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    /** ISO 8601 in UTC with whole seconds: {@code 2024-08-30T14:19:25Z}. */
    public static String utc(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /**
     * The time in a zone: {@code 16:19:25 today}, on other days {@code 30 Aug 2024 16:19:25}; in the hour that comes
     * twice when summer ends {@code 02:50:00 CEST today}.
     */
    public static String local(Instant time, ZoneId zone, Instant now) {
        return isToday(time, zone, now) ? Messages.text("token.time.today", clock(time, zone)) : ahead(time, zone, now);
    }

    /** The same for a time ahead, which is of today where no day is named: {@code 16:19:25}. */
    public static String ahead(Instant time, ZoneId zone, Instant now) {
        return isToday(time, zone, now) ? clock(time, zone) : DAY.format(time.atZone(zone));
    }

    private static boolean isToday(Instant time, ZoneId zone, Instant now) {
        return time.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
    }

    private static String clock(Instant time, ZoneId zone) {
        ZonedDateTime local = time.atZone(zone);
        boolean twice = zone.getRules().getValidOffsets(local.toLocalDateTime()).size() > 1;
        return (twice ? ZONED_CLOCK : CLOCK).format(local);
    }
}
