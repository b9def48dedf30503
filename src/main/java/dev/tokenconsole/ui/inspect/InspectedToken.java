package dev.tokenconsole.ui.inspect;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.tokenconsole.jwt.Claim;
import dev.tokenconsole.jwt.DecodeResult;
import dev.tokenconsole.model.token.Countdown;
import dev.tokenconsole.model.token.TokenTimes;

/** The facts of a pasted token: its lifetime by its own times, its text. */
final class InspectedToken {
    private static final Pattern TOKEN = Pattern.compile("(?<![A-Za-z0-9_.-])[A-Za-z0-9_-]{4,}+\\.[A-Za-z0-9_-]{2,}+"
        + "\\.[A-Za-z0-9_-]*+(?![A-Za-z0-9_.~-])");
    /** Clocks of servers differ by so much. */
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    private InspectedToken() {}

    /** The countdown by the token's own times at {@code now}; empty if it has no end that is believed. */
    static Optional<Countdown> countdown(DecodeResult decoded, Instant now) {
        if (!(decoded instanceof DecodeResult.Jwt jwt)) {
            return Optional.empty();
        }
        Instant begin = jwt.claim("iat").or(() -> jwt.claim("nbf")).map(Claim::time).filter(time -> time.isBefore(now))
            .orElse(now);
        return jwt.claim("exp").map(Claim::time)
            .map(end -> Countdown.of(new TokenTimes(begin, 0, null, end), now, 0).inWholeSeconds())
            .filter(countdown -> countdown.state() != Countdown.State.UNKNOWN);
    }

    /** True if the token begins to be valid later than {@code now}. */
    static boolean isEarly(DecodeResult decoded, Instant now) {
        return decoded instanceof DecodeResult.Jwt jwt
            && jwt.claim("nbf").map(Claim::time).filter(time -> time.isAfter(now.plus(TOLERANCE))).isPresent();
    }

    /** The text of the only token in {@code pasted}; empty if there is none in three parts, or several. */
    static Optional<String> text(String pasted) {
        Matcher found = TOKEN.matcher(pasted);
        String[] distinct = found.results().map(MatchResult::group).distinct().limit(2).toArray(String[]::new);
        return distinct.length == 1 ? Optional.of(distinct[0]) : Optional.empty();
    }
}
