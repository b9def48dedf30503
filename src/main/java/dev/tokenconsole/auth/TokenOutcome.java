package dev.tokenconsole.auth;

import java.util.List;

import dev.tokenconsole.model.token.AccessToken;
import dev.tokenconsole.net.http.Exchange;
import dev.tokenconsole.net.verdict.FailureVerdict;

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

    /** The server refused the credentials or the request, or a policy of it did. */
    record Rejected(FailureVerdict verdict, Exchange exchange) implements Failure {}

    /**
     * Nothing was said about the credentials. No answer of the server came (network, TLS, proxy, deadline, or an
     * address that may not be called), or one that has no token for anybody at the moment or at this address: a limit,
     * a fault of its own, no endpoint.
     */
    record Unreachable(FailureVerdict verdict, Exchange exchange) implements Failure {}

    /** An answer came that is not one of a token endpoint. */
    record Malformed(FailureVerdict verdict, Exchange exchange) implements Failure {}

    /** The user ended it. */
    record Cancelled(Exchange exchange) implements TokenOutcome {}
}
