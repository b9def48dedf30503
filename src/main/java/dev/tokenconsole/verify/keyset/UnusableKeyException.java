package dev.tokenconsole.verify.keyset;

import dev.tokenconsole.verify.key.KeyFault;

/** A key that must not be used, with the first reason. */
final class UnusableKeyException extends Exception {
    private static final long serialVersionUID = 1;

    private final KeyFault fault;

    UnusableKeyException(KeyFault fault) {
        super(fault.id(), null, false, false);
        this.fault = fault;
    }

    KeyFault fault() {
        return fault;
    }
}
