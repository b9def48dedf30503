package dev.tokenconsole.auth.response;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.text.redact.QuotedText;

import tools.jackson.databind.JsonNode;

/**
 * The member {@code expires_in} (RFC 6749 section 5.1): seconds as a whole number, or as a string of digits, which
 * some servers send. A fraction is cut off, so that the countdown ends in time.
 *
 * @param life the lifetime of the token from its receipt; absent if there is no usable value
 * @param sent the value as it was sent
 */
record ExpiresIn(State state, @Nullable Duration life, String sent) {
    /** A longer lifetime is noted. */
    private static final BigDecimal YEAR = BigDecimal.valueOf(Duration.ofDays(365).toSeconds());
    /** As seconds since 1970 a time of the year 2001, as a lifetime 31 years: this and more is no lifetime. */
    private static final BigDecimal FIRST_DATE = BigDecimal.valueOf(1_000_000_000L);
    private static final long DAY = Duration.ofDays(1).toSeconds();
    private static final Pattern DIGITS = Pattern.compile("-?[0-9]{1,40}");
    private static final Pattern ODD =
        Pattern.compile("(?i)\\s*+([+-]?[0-9]{1,40}(?:\\.[0-9]{1,40})?)\\s*+(?:s|sec|secs|seconds?)?\\s*+");

    /** The kind of value. */
    enum State {
        /** A usable lifetime. */
        GIVEN,
        /** A usable lifetime in another form: with a fraction, or with white space or a unit around the digits. */
        ODD,
        /** A usable lifetime of more than a year. */
        LONG,
        /** No value. */
        ABSENT,
        /** Less than a second. */
        PAST,
        /** A time instead of a lifetime, or a number that is far too great for one. */
        UNBELIEVABLE,
        /** No number of seconds: the token may still work. */
        UNREADABLE
    }

    /** Reads {@code value}, which may be missing. */
    static ExpiresIn of(JsonNode value) {
        String sent = value.isString() ? value.stringValue() : value.toString();
        if (value.isMissingNode() || value.isNull()) {
            return new ExpiresIn(State.ABSENT, null, sent);
        }
        BigDecimal seconds = number(value);
        if (seconds == null) {
            return new ExpiresIn(State.UNREADABLE, null, sent);
        }
        if (seconds.compareTo(BigDecimal.ONE) < 0) {
            return new ExpiresIn(State.PAST, null, sent);
        }
        if (seconds.compareTo(FIRST_DATE) >= 0) {
            return new ExpiresIn(State.UNBELIEVABLE, null, sent);
        }
        // Only now is it small enough for its fraction to be looked at: 1e999999999 would fill the memory.
        boolean whole = seconds.stripTrailingZeros().scale() <= 0;
        boolean plain = value.isNumber() || DIGITS.matcher(value.stringValue("")).matches();
        State state = seconds.compareTo(YEAR) > 0 ? State.LONG : whole && plain ? State.GIVEN : State.ODD;
        return new ExpiresIn(state, Duration.ofSeconds(seconds.longValue()), sent);
    }

    private static @Nullable BigDecimal number(JsonNode value) {
        if (value.isNumber()) {
            return value.decimalValue();
        }
        Matcher odd = ODD.matcher(value.stringValue(""));
        return odd.matches() ? new BigDecimal(odd.group(1)) : null;
    }

    /** A note on any value but a plain one; {@code ends} if the token itself says when it ends. */
    Optional<String> note(QuotedText quotedText, boolean ends) {
        return switch (state) {
            case GIVEN, PAST -> Optional.empty();
            case ODD -> Optional.of(Messages.text("auth.note.odd-life", quotedText.name(sent), seconds()));
            case LONG -> Optional.of(Messages.text("auth.note.long-life", seconds() / DAY));
            case UNBELIEVABLE -> Optional.of(Messages.text(
                ends ? "auth.note.life-unbelievable-end" : "auth.note.life-unbelievable", quotedText.name(sent)));
            case ABSENT -> Optional.of(Messages.text(ends ? "auth.note.end-from-token" : "auth.note.no-end"));
            case UNREADABLE -> Optional.of(Messages.text(
                ends ? "auth.note.life-unreadable-end" : "auth.note.life-unreadable", quotedText.name(sent)));
        };
    }

    private long seconds() {
        return life == null ? 0 : life.toSeconds();
    }
}
