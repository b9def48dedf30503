package dev.tokenconsole.auth;

import java.util.List;

import dev.tokenconsole.token.AccessToken;

/** How asking for a token ended. */
public sealed interface TokenOutcome {
    /** The facts of the exchange. */
    Exchange exchange();

    /** An outcome without a token that has something to explain. */
    sealed interface Failure extends TokenOutcome {
        /** What happened, why, and what to do. */
        FailureVerdict verdict();
    }

    /**
     * A token.
     *
     * @param token owned by whoever receives this
     * @param notes what was odd about the answer but could be accepted, one sentence each
     */
    record Issued(AccessToken token, Exchange exchange, List<String> notes) implements TokenOutcome {
        /** Copies the list. */
        public Issued {
            notes = List.copyOf(notes);
        }
    }

    /** The server answered, and refused. */
    record Rejected(FailureVerdict verdict, Exchange exchange) implements Failure {}

    /** No answer of the server came: network, TLS, proxy, deadline, or an address that may not be called. */
    record Unreachable(FailureVerdict verdict, Exchange exchange) implements Failure {}

    /** An answer came that is not one of a token endpoint. */
    record Malformed(FailureVerdict verdict, Exchange exchange) implements Failure {}

    /** The user ended it. */
    record Cancelled(Exchange exchange) implements TokenOutcome {}
}
