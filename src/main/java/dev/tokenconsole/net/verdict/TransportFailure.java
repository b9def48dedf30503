package dev.tokenconsole.net.verdict;

/** The verdict on an exchange that brought no whole response. */
public sealed interface TransportFailure {
    /** The failure in words. */
    FailureVerdict verdict();

    /** No response: no connection, no encryption, or the connection broke. */
    record NoResponse(FailureVerdict verdict) implements TransportFailure {}

    /** The received bytes are not HTTP. */
    record NotHttp(FailureVerdict verdict) implements TransportFailure {}
}
