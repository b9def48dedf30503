package dev.tokenconsole.verify.signature;

import dev.tokenconsole.verify.key.VerdictReason;

/** A reason why the keys were not fetched. */
public enum AskReason implements VerdictReason {
    /** The exchange failed, or what came is no key set. */
    FAILED,
    /** The keys were asked for less than 30 s ago, because of any token; the issuer may publish more now. */
    TOO_SOON,
    /** The caller cancelled. */
    CANCELLED;

    @Override
    public String family() {
        return "verify.ask.";
    }
}
