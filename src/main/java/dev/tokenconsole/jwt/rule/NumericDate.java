package dev.tokenconsole.jwt.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.text.json.Member;

/**
 * A time claim: seconds since 1970 in UTC, with or without a fraction (RFC 7519 section 2).
 *
 * @param time absent if the value is no time between 1970 and 9999
 * @param note one sentence if the value is not what it should be, or a date that stands for never
 */
public record NumericDate(@Nullable Instant time, @Nullable String note) {
    /** The claims that hold such a time: RFC 7519 section 4.1 and OpenID Connect Core sections 2 and 5.1. */
    public static final Set<String> CLAIMS = Set.of("exp", "iat", "nbf", "auth_time", "updated_at");

    /** The end of the year 9999, in seconds. */
    private static final BigDecimal LAST_SECOND = BigDecimal.valueOf(253_402_300_799L);
    /** As seconds in the year 33658, which no token means; milliseconds reached it in 2001. */
    private static final BigDecimal FIRST_MILLISECOND = BigDecimal.valueOf(1_000_000_000_000L);
    private static final BigDecimal LAST_MILLISECOND = BigDecimal.valueOf(253_402_300_799_999L);
    /** More than any time needs; bounds the cost of arithmetic on hostile numbers. */
    private static final int MOST_CHARACTERS = 1000;
    private static final int MOST_DIGITS = 40;
    private static final int NANOSECONDS = 9;

    /** The time that a member of {@link #CLAIMS} means. */
    public static NumericDate of(Member member) {
        if (member.kind() != Member.Kind.NUMBER) {
            return new NumericDate(null, Messages.text("jwt.time.kind", member.name()));
        }
        BigDecimal number = bounded(member.text());
        String never = number == null ? null : NeverDate.note(member.name(), number);
        if (number != null && number.signum() >= 0 && number.compareTo(LAST_SECOND.add(BigDecimal.ONE)) < 0) {
            BigDecimal whole = number.setScale(0, RoundingMode.DOWN);
            long nanos = number.subtract(whole).movePointRight(9).longValue();
            return new NumericDate(Instant.ofEpochSecond(whole.longValueExact(), nanos), never);
        }
        if (number != null && number.compareTo(FIRST_MILLISECOND) >= 0 && number.compareTo(LAST_MILLISECOND) <= 0) {
            long millis = number.longValue();
            int misread = Instant.ofEpochSecond(millis).atOffset(ZoneOffset.UTC).getYear();
            return new NumericDate(Instant.ofEpochMilli(millis),
                Messages.text("jwt.time.milliseconds", member.name(), misread));
        }
        return new NumericDate(null, never != null ? never
            : Messages.text("jwt.time.absurd", member.name(), DisplayText.shorten(member.text())));
    }

    /** True if {@code text} is a number so long that it is not read: what it means is not known. */
    public static boolean isUnread(String text) {
        return text.length() > MOST_CHARACTERS;
    }

    /** True if {@code text}, a number, is probably in milliseconds: those who read seconds take it for another time. */
    public static boolean isInMilliseconds(String text) {
        BigDecimal number = bounded(text);
        return number != null && number.compareTo(FIRST_MILLISECOND) >= 0 && number.compareTo(LAST_MILLISECOND) <= 0;
    }

    /** The number down to the nanosecond, however its fraction is written; absent if it is far too large. */
    private static @Nullable BigDecimal bounded(String text) {
        if (isUnread(text)) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(text);
            long whole = (long) number.precision() - number.scale();
            if (number.signum() == 0 || (number.signum() > 0 && whole < -NANOSECONDS)) {
                return BigDecimal.ZERO;
            }
            return whole > MOST_DIGITS || whole < -NANOSECONDS ? null
                : number.setScale(Math.min(number.scale(), NANOSECONDS), RoundingMode.DOWN);
        } catch (NumberFormatException _) {
            return null;
        }
    }
}
