package dev.tokenconsole.check;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.check.CheckState.Standing;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.verify.signature.SignatureVerdict;

/**
 * The state of a token that was issued, where the call of the API with it or its signature speaks against it. One state
 * never stands for a refusal and for a judgement that could not be had.
 */
public enum IssuedState {
    /** The signature was verified, and is wrong. */
    INVALID_SIGNATURE(Standing.FAILED),
    /** The signature proves nothing: its key, its kind or its form rules that out. */
    SIGNATURE_REFUSED(Standing.FAILED),
    /** The API did not accept the token. */
    NOT_ACCEPTED(Standing.FAILED),
    /** No key could be had for the signature. */
    NOT_VERIFIED(Standing.UNJUDGED),
    /** The API gave no judgement of the token. */
    NOT_TRIED(Standing.UNJUDGED);

    private final Standing standing;

    IssuedState(Standing standing) {
        this.standing = standing;
    }

    /** That of {@code probe}; absent if it speaks for the token, or if there was none. */
    static @Nullable IssuedState of(@Nullable ProbeResult probe) {
        return switch (probe) {
            case null -> null;
            case ProbeResult.Accepted _ -> null;
            case ProbeResult.NotAccepted _ -> NOT_ACCEPTED;
            case ProbeResult.Unjudged _, ProbeResult.Unknown _ -> NOT_TRIED;
        };
    }

    /** That of {@code signature}; absent if it is valid, or was not verified. */
    static @Nullable IssuedState of(@Nullable CheckedSignature signature) {
        return signature == null ? null : of(signature.verdict());
    }

    private static @Nullable IssuedState of(SignatureVerdict verdict) {
        return switch (verdict) {
            case SignatureVerdict.Valid _ -> null;
            case SignatureVerdict.Invalid _ -> INVALID_SIGNATURE;
            case SignatureVerdict.KeyNotPublished _, SignatureVerdict.KeyUnusable _, SignatureVerdict.NotAllowed _,
                SignatureVerdict.Impossible _ -> SIGNATURE_REFUSED;
            case SignatureVerdict.CannotAsk _, SignatureVerdict.NoKeySource _ -> NOT_VERIFIED;
        };
    }

    /** The end that it stands for. */
    public Standing standing() {
        return standing;
    }

    /** True if the signature is the reason, and not the API. */
    public boolean isOfSignature() {
        return this != NOT_ACCEPTED && this != NOT_TRIED;
    }

    /** Stable, of lower-case words with hyphens, such as {@code invalid-signature}: for scripts and reports. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The state in a few words, in lower case. */
    public String words() {
        return Messages.text("check.issued." + id());
    }
}
