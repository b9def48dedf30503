package dev.tokenconsole.verify.signature;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.verify.key.VerdictReason;

/** A reason why the keys were not fetched. */
public enum AskReason implements VerdictReason {
    /** The exchange failed, or what came is no key set. */
    FAILED("failed", "verify.ask.failed"),
    /**
     * The keys were asked for because of an unknown {@code kid} less than 30 s ago; the issuer may publish more now.
     */
    TOO_SOON("too-soon", "verify.ask.too-soon"),
    /** The caller cancelled. */
    CANCELLED("cancelled", "verify.ask.cancelled");

    private final String id;
    private final String key;

    AskReason(String id, String key) {
        this.id = id;
        this.key = key;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String text() {
        return Messages.text(key);
    }
}
