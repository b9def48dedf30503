package dev.tokenconsole.sandbox.endpoint;

import dev.tokenconsole.sandbox.http.SandboxResponse;

/** The result of reading a token request. */
sealed interface ParsedRequest {
    /** Not a valid request at this address. */
    record Refused(SandboxResponse response) implements ParsedRequest {}

    /** Valid; the credentials are not checked yet. Not a record: the client may have sent a real secret. */
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

        /** The requested scope, or the default. */
        String scope() {
            return scope;
        }
    }
}
