package dev.tokenconsole.sandbox.http;

/** Not a valid or acceptable HTTP request. */
final class BadRequestException extends Exception {
    private static final long serialVersionUID = 1;

    private final int status;

    /** {@code status} is sent before the connection is closed. */
    BadRequestException(int status) {
        super("status " + status);
        this.status = status;
    }

    int status() {
        return status;
    }
}
