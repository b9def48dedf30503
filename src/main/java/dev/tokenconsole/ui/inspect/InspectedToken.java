package dev.tokenconsole.ui.inspect;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import dev.tokenconsole.jwt.Claim;
import dev.tokenconsole.jwt.DecodeResult;
import dev.tokenconsole.jwt.JwtDecoder;
import dev.tokenconsole.model.token.Countdown;
import dev.tokenconsole.model.token.TokenTimes;
import dev.tokenconsole.verify.signature.SignatureCheck;
import dev.tokenconsole.verify.signature.SignatureVerdict;
import dev.tokenconsole.verify.source.KeySource;

/**
 * A pasted text, decoded, with the text of the token in it. Two are the same only if one reading made both: tokens that
 * differ in their signature alone decode to equal results. Not a record: it holds the token.
 */
final class InspectedToken {
    /** Clocks of servers differ by so much. */
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    private final JwtDecoder.Found found;
    private final boolean ambiguous;
    private final Optional<SignatureVerdict> verdict;

    private InspectedToken(JwtDecoder.Found found, boolean ambiguous, Optional<SignatureVerdict> verdict) {
        this.found = found;
        this.ambiguous = ambiguous;
        this.verdict = verdict;
    }

    /**
     * Reads {@code pasted}; {@code check} judges a signature that no key helps. Takes up to a second for a token at the
     * size limit: never on the FX thread.
     */
    static InspectedToken read(String pasted, SignatureCheck check) {
        JwtDecoder.Found found = JwtDecoder.find(pasted);
        Optional<SignatureVerdict> verdict = found.decoded() instanceof DecodeResult.Jwt ? Optional.empty()
            : found.signed().map(signed -> check.check(signed, new KeySource.None()));
        return new InspectedToken(found, JwtDecoder.isAmbiguous(pasted), verdict);
    }

    /** The parts that could be read. Decoded, not verified. */
    DecodeResult decoded() {
        return found.decoded();
    }

    /** The bare token that was decoded; empty if there is none. */
    Optional<String> text() {
        return found.compact();
    }

    /** The verdict on the signature of a token that is encrypted or in JSON form; empty for any other. */
    Optional<SignatureVerdict> verdict() {
        return verdict;
    }

    /** True if there is something to say of a signature. */
    boolean isSigned() {
        return decoded() instanceof DecodeResult.Jwt || verdict.isPresent();
    }

    /** True if the text has several tokens, of which this may not be the one meant. */
    boolean isAmbiguous() {
        return ambiguous;
    }

    /** The countdown by the token's own times at {@code now}; empty if it has no end that is believed. */
    Optional<Countdown> countdown(Instant now) {
        if (!(decoded() instanceof DecodeResult.Jwt jwt)) {
            return Optional.empty();
        }
        Instant begin = jwt.claim("iat").or(() -> jwt.claim("nbf")).map(Claim::time).filter(time -> time.isBefore(now))
            .orElse(now);
        return jwt.claim("exp").map(Claim::time)
            .map(end -> Countdown.of(new TokenTimes(begin, 0, null, end), now, 0).inWholeSeconds())
            .filter(countdown -> countdown.state() != Countdown.State.UNKNOWN);
    }

    /** True if the token names several ends, of which each reader takes its own. */
    boolean hasSeveralEnds() {
        return decoded() instanceof DecodeResult.Jwt jwt && jwt.claims("exp").stream().distinct().count() > 1;
    }

    /** True if the token begins to be valid later than {@code now}. */
    boolean isEarly(Instant now) {
        return decoded() instanceof DecodeResult.Jwt jwt
            && jwt.claim("nbf").map(Claim::time).filter(time -> time.isAfter(now.plus(TOLERANCE))).isPresent();
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "InspectedToken[" + found + "]";
    }
}
