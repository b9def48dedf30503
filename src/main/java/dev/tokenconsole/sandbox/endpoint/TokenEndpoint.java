package dev.tokenconsole.sandbox.endpoint;

import java.util.function.BiFunction;

import dev.tokenconsole.sandbox.catalogue.ErrorBodies;
import dev.tokenconsole.sandbox.catalogue.IssueRequest;
import dev.tokenconsole.sandbox.catalogue.SandboxClient;
import dev.tokenconsole.sandbox.http.SandboxRequest;
import dev.tokenconsole.sandbox.http.SandboxResponse;

/** An address at which tokens are asked for. */
public final class TokenEndpoint {
    private final Contract contract;
    private final ErrorBodies errors;
    private final BiFunction<String, String, IssueRequest> desk;

    /** {@code desk} gets ready for a client id and a scope. */
    public TokenEndpoint(Contract contract, ErrorBodies errors, BiFunction<String, String, IssueRequest> desk) {
        this.contract = contract;
        this.errors = errors;
        this.desk = desk;
    }

    public SandboxResponse answer(SandboxRequest request) {
        if (!request.method().equals("POST")) {
            return contract.wrongMethod();
        }
        if (request.tooLarge()) {
            return errors.problem(413, "15.5.14", "Content Too Large");
        }
        return contract.finished(switch (contract.read(request)) {
            case ParsedRequest.Refused refused -> refused.answer();
            case ParsedRequest.Presented presented -> judged(presented);
        }, request);
    }

    private SandboxResponse judged(ParsedRequest.Presented presented) {
        SandboxClient client = SandboxClient.byId(presented.clientId()).orElse(null);
        if (client == null) {
            return errors.oauth(401, "invalid_client", ErrorBodies.WRONG_CLIENT);
        }
        return presented.secret().equals(client.secret())
            ? client.answer(desk.apply(client.clientId(), presented.scope()))
            : errors.oauth(401, "invalid_client", ErrorBodies.WRONG_SECRET);
    }
}
