package dev.tokenconsole.auth;

import java.util.List;

import dev.tokenconsole.jwt.DecodeResult;
import dev.tokenconsole.model.token.AccessToken;
import dev.tokenconsole.net.http.Exchange;
import dev.tokenconsole.net.verdict.FailureVerdict;

/** The outcome of a token request. */
public sealed interface TokenOutcome {
    /** The facts of the exchange. */
    Exchange exchange();

    /** An outcome without a token and with a verdict. */
    sealed interface Failure extends TokenOutcome {
        /** The event, its cause, and the next step. */
        FailureVerdict verdict();
    }

    /**
     * A token.
     *
     * @param token owned by the receiver of this outcome
     * @param decoded its parts and claims; decoded, not verified
     * @param notes oddities of the response that were accepted, one sentence each
     */
    record Issued(AccessToken token, DecodeResult decoded, Exchange exchange, List<String> notes)
            implements TokenOutcome {
        /** Copies the list. */
        public Issued {
            notes = List.copyOf(notes);
        }

        /** Without the claims, which may name a client. */
        @Override
        public String toString() {
            return "Issued[" + token + ", " + exchange + ", " + notes + "]";
        }
    }

    /** The server, or a policy of it, refused the credentials or the request. */
    record Rejected(FailureVerdict verdict, Exchange exchange) implements Failure {}

    /**
     * The credentials were not judged. No response of the server came (network, TLS, proxy, deadline, or an address
     * that may not be called), or one that refuses every client at the moment or at this address: a rate limit, a
     * server fault, no endpoint.
     */
    record Unreachable(FailureVerdict verdict, Exchange exchange) implements Failure {}

    /** The response is not one of a token endpoint. */
    record Malformed(FailureVerdict verdict, Exchange exchange) implements Failure {}

    /** The user cancelled it. */
    record Cancelled(Exchange exchange) implements TokenOutcome {}
}
