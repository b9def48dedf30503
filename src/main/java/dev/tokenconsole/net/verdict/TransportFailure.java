package dev.tokenconsole.net.verdict;

/** The verdict on an exchange that brought no whole response. */
public sealed interface TransportFailure {
    /** The failure in words. */
    FailureVerdict verdict();

    /** Nothing came that says anything: no connection, no encryption, or the connection broke. */
    record NoResponse(FailureVerdict verdict) implements TransportFailure {}

    /** Something came that is not HTTP. */
    record NotHttp(FailureVerdict verdict) implements TransportFailure {}
}
