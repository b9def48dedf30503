package dev.tokenconsole.verify.keyset;

import dev.tokenconsole.verify.key.KeySet;

/** The result of reading a key set. */
public sealed interface KeySetReading {
    /** The keys, each of them judged. */
    record Read(KeySet keys) implements KeySetReading {}

    /**
     * No key set.
     *
     * @param issuer the one that metadata name, safe to be shown; empty for all else
     */
    record Refused(KeySetFault fault, String issuer) implements KeySetReading {
        /** One that is no metadata. */
        public Refused(KeySetFault fault) {
            this(fault, "");
        }
    }
}
