package dev.tokenconsole.platform.dbus;

/** A bus that cannot be reached, or a call that failed: the service is missing, refuses, or is not in time. */
public final class BusException extends Exception {
    private static final long serialVersionUID = 1;

    BusException(String message) {
        super(message);
    }
}
