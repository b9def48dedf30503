package dev.tokenconsole.jwt.rule;

import java.math.BigDecimal;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;

/** Times that programs write for "never" or "not set": the ends of number types and of calendars. */
public final class NeverDate {
    private static final Map<Long, String> LARGEST = Map.of(
        Integer.MAX_VALUE + 0L, "2^31 - 1",
        0xffff_ffffL, "2^32 - 1",
        9_007_199_254_740_991L, "2^53 - 1",
        Long.MAX_VALUE, "2^63 - 1",
        8_640_000_000_000_000L, "8.64e15",
        9_999_999_999L, "9999999999",
        99_999_999_999L, "99999999999",
        999_999_999_999L, "999999999999");
    /** The first and the last second of the last day that ISO 8601 writes with four digits of year. */
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(253_402_214_400L);
    private static final BigDecimal LAST_SECOND = BigDecimal.valueOf(253_402_300_799L);
    /** The first second of the year 1, which .NET has for a time that was never set. */
    private static final BigDecimal YEAR_ONE = BigDecimal.valueOf(-62_135_596_800L);

    private static final BigDecimal LEAST_LARGEST = BigDecimal.valueOf(Integer.MAX_VALUE);

    private NeverDate() {}

    /** One sentence on the member {@code name} of that value; absent for any other value. */
    public static @Nullable String note(String name, BigDecimal number) {
        if (number.compareTo(LAST_DAY) >= 0 && number.compareTo(LAST_SECOND) <= 0) {
            return Messages.text("jwt.time.last-day", name);
        }
        if (number.compareTo(YEAR_ONE) == 0) {
            return Messages.text("jwt.time.year-one", name);
        }
        if (number.compareTo(LEAST_LARGEST) < 0) {
            return null;
        }
        // The largest number of 64 bits is also written as a double, which rounds it up by one.
        BigDecimal exact = number.compareTo(BigDecimal.valueOf(Long.MAX_VALUE).add(BigDecimal.ONE)) == 0
            ? BigDecimal.valueOf(Long.MAX_VALUE) : number;
        for (Map.Entry<Long, String> largest : LARGEST.entrySet()) {
            if (exact.compareTo(BigDecimal.valueOf(largest.getKey())) == 0) {
                return Messages.text("jwt.time.largest", name, number.toPlainString(), largest.getValue());
            }
        }
        return null;
    }
}
