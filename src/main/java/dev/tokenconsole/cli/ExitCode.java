package dev.tokenconsole.cli;

/** What a command ends with, so that a script can tell who has to act. */
final class ExitCode {
    /** Done, and valid. */
    static final int OK = 0;
    /** The server refused the credentials or the request, or what was looked at is not in order. */
    static final int REFUSED = 1;
    /** The command was not called as it can be called. */
    static final int USAGE = 2;
    /**
     * Nothing was learnt about the credentials: no usable answer of a token server came (network, TLS, proxy,
     * deadline, rate limit, a fault of the server, no endpoint at this address).
     */
    static final int UNREACHABLE = 3;
    /** The vault cannot be opened or saved. */
    static final int VAULT = 4;
    /** Anything that nobody foresaw. */
    static final int UNEXPECTED = 5;

    private ExitCode() {}
}
