package dev.tokenconsole.auth.response;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/**
 * The member {@code expires_in} (RFC 6749 section 5.1): seconds as a whole number, or as a string of digits, which
 * some servers send.
 *
 * @param life the lifetime of the token from its receipt; absent if there is no usable value
 */
record ExpiresIn(State state, @Nullable Duration life) {
    /** The longest lifetime; a greater number is a mistake or an attempt to overflow arithmetic. */
    static final Duration LONGEST = Duration.ofDays(365);

    private static final BigDecimal MOST = BigDecimal.valueOf(LONGEST.toSeconds());
    private static final Pattern DIGITS = Pattern.compile("-?[0-9]{1,40}");

    /** The kind of value. */
    enum State {
        /** A usable lifetime. */
        GIVEN,
        /** More than {@link #LONGEST}, which replaces it. */
        CAPPED,
        /** No value. */
        ABSENT,
        /** Zero or less. */
        PAST,
        /** Neither a whole number nor a string of digits. */
        UNREADABLE
    }

    /** Reads {@code value}, which may be missing. */
    static ExpiresIn of(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return new ExpiresIn(State.ABSENT, null);
        }
        BigDecimal seconds = number(value);
        if (seconds == null) {
            return new ExpiresIn(State.UNREADABLE, null);
        }
        if (seconds.signum() <= 0) {
            return new ExpiresIn(State.PAST, null);
        }
        if (seconds.compareTo(MOST) > 0) {
            return new ExpiresIn(State.CAPPED, LONGEST);
        }
        // Only now is it small enough for its fraction to be looked at: 1e999999999 would fill the memory.
        return seconds.stripTrailingZeros().scale() > 0
            ? new ExpiresIn(State.UNREADABLE, null)
            : new ExpiresIn(State.GIVEN, Duration.ofSeconds(seconds.longValue()));
    }

    private static @Nullable BigDecimal number(JsonNode value) {
        if (value.isNumber()) {
            return value.decimalValue();
        }
        String text = value.stringValue("");
        return DIGITS.matcher(text).matches() ? new BigDecimal(text) : null;
    }
}
