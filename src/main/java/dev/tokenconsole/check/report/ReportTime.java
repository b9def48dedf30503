package dev.tokenconsole.check.report;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times and durations as programs read them, to the millisecond. */
final class ReportTime {
    private static final int MILLIS = 3;

    private ReportTime() {}

    /** ISO 8601 in UTC, such as {@code 2026-11-27T20:04:54.120Z}. */
    static String utc(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    /** Seconds with a dot and three digits, such as {@code 0.120}; never negative. */
    static String seconds(Duration duration) {
        return BigDecimal.valueOf(Math.max(0, duration.toMillis()), MILLIS).toPlainString();
    }

    /** Seconds since 1970 in UTC, with a dot and three digits. */
    static String seconds(Instant time) {
        return BigDecimal.valueOf(time.toEpochMilli(), MILLIS).toPlainString();
    }
}
