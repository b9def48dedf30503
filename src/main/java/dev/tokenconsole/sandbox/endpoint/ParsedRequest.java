package dev.tokenconsole.sandbox.endpoint;

import dev.tokenconsole.sandbox.http.SandboxResponse;

/** What a request for a token was read as. */
sealed interface ParsedRequest {
    /** Not well formed at this address. */
    record Refused(SandboxResponse response) implements ParsedRequest {}

    /** Well formed. Not a record: what somebody sends here may be a real secret. */
    final class Accepted implements ParsedRequest {
        private final String clientId;
        private final String secret;
        private final String scope;

        Accepted(String clientId, String secret, String scope) {
            this.clientId = clientId;
            this.secret = secret;
            this.scope = scope;
        }

        String clientId() {
            return clientId;
        }

        String secret() {
            return secret;
        }

        /** What is asked for, or what is granted where nothing is. */
        String scope() {
            return scope;
        }
    }
}
