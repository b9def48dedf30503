package dev.tokenconsole.sandbox.endpoint;

import java.util.function.BiFunction;

import dev.tokenconsole.sandbox.catalogue.ErrorBodies;
import dev.tokenconsole.sandbox.catalogue.IssueRequest;
import dev.tokenconsole.sandbox.catalogue.SandboxClient;
import dev.tokenconsole.sandbox.http.SandboxRequest;
import dev.tokenconsole.sandbox.http.SandboxResponse;

/** An address for token requests. */
public final class TokenEndpoint {
    private final Contract contract;
    private final ErrorBodies errors;
    private final BiFunction<String, String, IssueRequest> issueRequests;

    /** {@code issueRequests} makes a request from a client id and a scope. */
    public TokenEndpoint(
            Contract contract, ErrorBodies errors, BiFunction<String, String, IssueRequest> issueRequests) {
        this.contract = contract;
        this.errors = errors;
        this.issueRequests = issueRequests;
    }

    public SandboxResponse respond(SandboxRequest request) {
        if (!request.method().equals("POST")) {
            return contract.wrongMethod();
        }
        if (request.tooLarge()) {
            return errors.problem(413, "15.5.14", "Content Too Large");
        }
        return contract.completed(switch (contract.read(request)) {
            case ParsedRequest.Refused refused -> refused.response();
            case ParsedRequest.Accepted accepted -> respond(accepted);
        }, request);
    }

    private SandboxResponse respond(ParsedRequest.Accepted accepted) {
        SandboxClient client = SandboxClient.byId(accepted.clientId()).orElse(null);
        if (client == null) {
            return errors.oauth(401, "invalid_client", ErrorBodies.WRONG_CLIENT);
        }
        return client.accepts(accepted.secret())
            ? client.respond(issueRequests.apply(client.clientId(), accepted.scope()))
            : errors.oauth(401, "invalid_client", ErrorBodies.WRONG_SECRET);
    }
}
