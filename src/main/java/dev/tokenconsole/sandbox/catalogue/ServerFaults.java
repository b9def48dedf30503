package dev.tokenconsole.sandbox.catalogue;

import java.time.Duration;
import java.util.Map;

import dev.tokenconsole.sandbox.http.ResponseWire;
import dev.tokenconsole.sandbox.http.SandboxResponse;

/** Responses of an overloaded or failing server. */
final class ServerFaults {
    /** The seconds until the rate-limited client may retry. */
    static final int RETRY_AFTER_SECONDS = 12;
    /** The seconds for which the server stays unavailable. */
    static final int UNAVAILABLE_SECONDS = 30;

    private ServerFaults() {}

    static SandboxResponse rateLimited(IssueRequest request) {
        return rateLimitedUntilReset(request).with("Retry-After", Integer.toString(RETRY_AFTER_SECONDS));
    }

    static SandboxResponse rateLimitedUntilDate(IssueRequest request) {
        return rateLimitedUntilReset(request)
            .with("Retry-After", ResponseWire.date(request.now().plus(Duration.ofSeconds(RETRY_AFTER_SECONDS))));
    }

    static SandboxResponse rateLimitedUntilReset(IssueRequest request) {
        return request.errors().oktaApi(429, "E0000047", "API call exceeded rate limit due to too many requests.")
            .with("X-Rate-Limit-Limit", "60")
            .with("X-Rate-Limit-Remaining", "0")
            .with("X-Rate-Limit-Reset", Long.toString(request.now().getEpochSecond() + RETRY_AFTER_SECONDS));
    }

    static SandboxResponse oauth(IssueRequest request) {
        return request.errors().oauth(500, "server_error", "The authorization server encountered an unexpected "
            + "condition that prevented it from fulfilling the request.");
    }

    static SandboxResponse okta(IssueRequest request) {
        return request.errors().oktaApi(500, "E0000009", "Internal Server Error");
    }

    static SandboxResponse problem(IssueRequest request) {
        return request.errors().problem(500, "15.6.1", "An error occurred while processing your request.",
            "The identity store did not respond in time.", Map.of());
    }

    static SandboxResponse overloaded(IssueRequest request) {
        return request.errors().oauth(400, "temporarily_unavailable", "The authorization server is currently unable to"
            + " handle the request due to a temporary overloading or maintenance of the server.");
    }

    static SandboxResponse unavailable(IssueRequest request) {
        return SandboxResponse.of(503, "text/plain;charset=utf-8", "Down for maintenance.")
            .with("Retry-After", Integer.toString(UNAVAILABLE_SECONDS));
    }

    static SandboxResponse badGateway(IssueRequest request) {
        return SandboxResponse.of(502, SandboxResponse.HTML, """
            <html>
            <head><title>502 Bad Gateway</title></head>
            <body><h1>502 Bad Gateway</h1></body>
            </html>
            """).with("Server", "gateway");
    }

    static SandboxResponse gatewayTimeout(IssueRequest request) {
        return SandboxResponse.empty(504);
    }
}
