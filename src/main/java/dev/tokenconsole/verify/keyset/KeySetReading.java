package dev.tokenconsole.verify.keyset;

import dev.tokenconsole.verify.key.KeySet;

/** The result of reading a key set. */
public sealed interface KeySetReading {
    /** The keys, each of them judged. */
    record Read(KeySet keys) implements KeySetReading {}

    /** No key set. */
    record Refused(KeySetFault fault) implements KeySetReading {}
}
