package dev.tokenconsole.verify.signature;

/** A verdict that ends a check early. */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient SignatureVerdict verdict;

    RefusedException(SignatureVerdict verdict) {
        super(verdict.kind(), null, false, false);
        this.verdict = verdict;
    }

    RefusedException(ImpossibleReason why) {
        this(new SignatureVerdict.Impossible(why, ""));
    }

    RefusedException(NotAllowedReason why, String detail) {
        this(new SignatureVerdict.NotAllowed(why, detail));
    }

    SignatureVerdict verdict() {
        return verdict;
    }
}
