package dev.tokenconsole.verify.keyset;

/** Something else in the place of a public key, with its reason. */
final class NoKeyException extends Exception {
    private static final long serialVersionUID = 1;

    private final KeySetFault fault;

    NoKeyException(KeySetFault fault) {
        super(fault.id(), null, false, false);
        this.fault = fault;
    }

    KeySetFault fault() {
        return fault;
    }
}
