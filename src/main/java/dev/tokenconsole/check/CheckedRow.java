package dev.tokenconsole.check;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.check.CheckState.Standing;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.verify.signature.SignatureVerdict;
import dev.tokenconsole.verify.wording.SignatureWords;

/**
 * A row with its result and the facts of its request.
 *
 * @param result of the token request
 * @param probe of the call of the API with the token; absent if none was made
 * @param signature the verdict on that of the token; absent if it was not verified
 * @param host that was asked, with its port where that is not the scheme's own; empty if none was
 * @param startedAt by the wall clock; absent if no request was sent
 * @param took from there until the result was known; zero if no request was sent
 * @param expiresAt of the token, by the wall clock; absent without a token, and if its lifetime is unknown
 * @param lifetime of the token from its receipt on; zero if {@code expiresAt} is absent
 * @param sameAs the number of the row that was asked for this one too, having the same client id, address and secret;
 *     0 if this one was asked itself
 */
public record CheckedRow(CheckRow row, CheckResult result, @Nullable ProbeResult probe,
        @Nullable SignatureVerdict signature, String host, @Nullable Instant startedAt, Duration took,
        @Nullable Instant expiresAt, Duration lifetime, int sameAs) {

    /** A row without a request. */
    public static CheckedRow unasked(CheckRow row, CheckResult result) {
        return new CheckedRow(row, result, null, null, "", null, Duration.ZERO, null, Duration.ZERO, 0);
    }

    /** The same facts for {@code other}, which has the same credentials, and from them what is its own. */
    public CheckedRow sharedWith(CheckRow other, CheckResult itsResult, @Nullable ProbeResult itsProbe,
            @Nullable SignatureVerdict itsSignature) {
        return new CheckedRow(other, itsResult, itsProbe, itsSignature, host, startedAt, took, expiresAt, lifetime,
            row.number());
    }

    /** The state of the token request. */
    public CheckState state() {
        return result.state();
    }

    /** The state in words, which says so where the call of the API with the token, or its signature, decides. */
    public String stateWords() {
        if (standing() == state().standing()) {
            return state().words();
        }
        return Messages.text(isDecidedBySignature() ? "check.report.not-verified" : standing() == Standing.FAILED
            ? "check.probe.state.not-accepted" : "check.probe.state.unjudged");
    }

    /**
     * That of the state; for a token that was issued, the worst of it, that of the probe and that of the signature, as
     * far as there were any.
     */
    public Standing standing() {
        Standing ofToken = state().standing();
        if (ofToken != Standing.VALID) {
            return ofToken;
        }
        Standing ofProbe = ofProbe();
        Standing ofSignature = ofSignature();
        return ofProbe == Standing.FAILED || ofSignature == Standing.VALID ? ofProbe : ofSignature;
    }

    private Standing ofProbe() {
        return switch (probe) {
            case null -> Standing.VALID;
            case ProbeResult.Accepted _ -> Standing.VALID;
            case ProbeResult.NotAccepted _ -> Standing.FAILED;
            case ProbeResult.Unjudged _, ProbeResult.Unknown _ -> Standing.UNJUDGED;
        };
    }

    private Standing ofSignature() {
        return switch (signature) {
            case null -> Standing.VALID;
            case SignatureVerdict.Valid _ -> Standing.VALID;
            case SignatureVerdict.CannotAsk _, SignatureVerdict.NoKeySource _ -> Standing.UNJUDGED;
            case SignatureVerdict.Invalid _, SignatureVerdict.KeyNotPublished _, SignatureVerdict.KeyUnusable _,
                SignatureVerdict.NotAllowed _, SignatureVerdict.Impossible _ -> Standing.FAILED;
        };
    }

    /** True if the signature was to be verified and is anything but valid. */
    public boolean isNotVerified() {
        return signature != null && !(signature instanceof SignatureVerdict.Valid);
    }

    /** True if the signature decides the standing, and not the token request or the probe. */
    public boolean isDecidedBySignature() {
        return state().standing() == Standing.VALID && standing() == ofSignature() && standing() != Standing.VALID
            && standing() != ofProbe();
    }

    /** The reason, in one sentence or less: that of what decides the standing; empty if there is nothing to say. */
    public String why() {
        return standing() == state().standing() ? result.why()
            : isDecidedBySignature() && signature != null ? SignatureWords.verdict(signature)
            : probe != null ? probe.words() : result.why();
    }
}
