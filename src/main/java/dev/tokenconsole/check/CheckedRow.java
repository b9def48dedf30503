package dev.tokenconsole.check;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.check.CheckState.Standing;
import dev.tokenconsole.net.verdict.FailureVerdict;
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
        @Nullable CheckedSignature signature, String host, @Nullable Instant startedAt, Duration took,
        @Nullable Instant expiresAt, Duration lifetime, int sameAs) {

    /** A row without a request. */
    public static CheckedRow unasked(CheckRow row, CheckResult result) {
        return new CheckedRow(row, result, null, null, "", null, Duration.ZERO, null, Duration.ZERO, 0);
    }

    /** The same facts for {@code other}, which has the same credentials, and from them what is its own. */
    public CheckedRow sharedWith(CheckRow other, CheckResult itsResult, @Nullable ProbeResult itsProbe,
            @Nullable CheckedSignature itsSignature) {
        return new CheckedRow(other, itsResult, itsProbe, itsSignature, host, startedAt, took, expiresAt, lifetime,
            row.number());
    }

    /** The state of the token request. */
    public CheckState state() {
        return result.state();
    }

    /** The state of the token, where that decides and not the token request; absent otherwise. */
    public @Nullable IssuedState issuedState() {
        if (state().standing() != Standing.VALID) {
            return null;
        }
        IssuedState ofProbe = IssuedState.of(probe);
        IssuedState ofSignature = IssuedState.of(signature);
        // An API refuses a forged token for its signature: that tells more where both fail.
        return ofSignature == null || (ofProbe != null && ofProbe.standing().compareTo(ofSignature.standing()) < 0)
            ? ofProbe : ofSignature;
    }

    /** The id of the state of the token, where that decides, or else of the request: for formats with room for one. */
    public String stateId() {
        IssuedState issued = issuedState();
        return issued == null ? state().id() : issued.id();
    }

    /** The same in words. */
    public String stateWords() {
        IssuedState issued = issuedState();
        return issued == null ? state().words() : issued.words();
    }

    /**
     * That of the state; for a token that was issued, the worst of it, that of the probe and that of the signature, as
     * far as there were any.
     */
    public Standing standing() {
        IssuedState issued = issuedState();
        return issued == null ? state().standing() : issued.standing();
    }

    /** True if the signature was to be verified and is anything but valid. */
    public boolean isNotVerified() {
        return IssuedState.of(signature) != null;
    }

    /** The reason, in one sentence or less: that of what decides the standing; empty if there is nothing to say. */
    public String why() {
        IssuedState issued = issuedState();
        if (issued == null) {
            return result.why();
        }
        if (issued.isOfSignature() && signature != null) {
            // The state says already that it is not verified.
            return signature.verdict() instanceof SignatureVerdict.NoKeySource ? signature.failure().title() + "."
                : SignatureWords.verdict(signature.verdict());
        }
        return probe == null ? "" : probe.words();
    }

    /** The event, its cause and the next step where something went wrong; absent for a row without that. */
    public @Nullable FailureVerdict verdict() {
        IssuedState issued = issuedState();
        if (issued == null) {
            return result instanceof CheckResult.Failed failed ? failed.verdict() : null;
        }
        return issued.isOfSignature() && signature != null ? signature.failure()
            : probe == null ? null : probe.verdict();
    }
}
