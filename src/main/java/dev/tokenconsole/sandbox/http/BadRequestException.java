package dev.tokenconsole.sandbox.http;

/** What came is no HTTP request that could be answered on its own terms. */
final class BadRequestException extends Exception {
    private static final long serialVersionUID = 1;

    private final int status;

    /** {@code status} is what is answered before the connection is closed. */
    BadRequestException(int status) {
        super("status " + status);
        this.status = status;
    }

    int status() {
        return status;
    }
}
