package dev.tokenconsole.cli.console;

/** The exit codes, by which a script can tell who has to act. */
public final class ExitCode {
    /** Done, and valid. */
    public static final int OK = 0;
    /** The server refused the credentials or the request, or the decoded token is not valid. */
    public static final int REFUSED = 1;
    /** Wrong usage of the command. */
    public static final int USAGE = 2;
    /**
     * Nothing was learnt about the credentials: no usable response of a token server came (network, TLS, proxy,
     * deadline, rate limit, a fault of the server, no endpoint at this address).
     */
    public static final int UNREACHABLE = 3;
    /** The vault cannot be opened or saved. */
    public static final int VAULT = 4;
    /** An unexpected error. */
    public static final int UNEXPECTED = 5;

    private ExitCode() {}
}
