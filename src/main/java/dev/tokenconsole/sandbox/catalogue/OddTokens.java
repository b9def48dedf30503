package dev.tokenconsole.sandbox.catalogue;

import java.time.Duration;

import dev.tokenconsole.sandbox.http.ResponseWire;
import dev.tokenconsole.sandbox.http.SandboxResponse;
import dev.tokenconsole.sandbox.issue.TokenClaims;

/** Valid responses with a token that is odd or invalid. */
final class OddTokens {
    /** The error of wrong server clocks. */
    static final Duration CLOCK_ERROR = Duration.ofSeconds(94);

    private static final Duration LONG_AGO = Duration.ofMinutes(10);

    private OddTokens() {}

    static SandboxResponse expired(IssueRequest request) {
        return GoodTokens.response(
            GoodTokens.fields(request, request.tokens().signed(expiredClaims(request))).put("expires_in", 0));
    }

    static SandboxResponse expPast(IssueRequest request) {
        return GoodTokens.issued(request, request.tokens().signed(expiredClaims(request)));
    }

    private static TokenClaims expiredClaims(IssueRequest request) {
        return request.claims().withIssuedAt(request.now().minus(request.lifetime()).minus(LONG_AGO));
    }

    static SandboxResponse expEarlier(IssueRequest request) {
        return GoodTokens.issued(request, request.tokens().signed(
            request.claims().withLifetime(request.lifetime().dividedBy(6))));
    }

    static SandboxResponse opaque(IssueRequest request) {
        return GoodTokens.issued(request, request.tokens().opaque(40));
    }

    static SandboxResponse encrypted(IssueRequest request) {
        return GoodTokens.issued(request, request.tokens().encrypted());
    }

    static SandboxResponse wrongIssuer(IssueRequest request) {
        return GoodTokens.issued(request, request.tokens().signed(
            request.claims().withIssuer("https://auth.example/oauth2/another")));
    }

    static SandboxResponse wrongAudience(IssueRequest request) {
        return GoodTokens.issued(request, request.tokens().signed(request.claims().withAudience("api://another")));
    }

    static SandboxResponse otherClient(IssueRequest request) {
        return GoodTokens.issued(request, request.tokens().signed(request.claims().withClientId("demo-somebody-else")));
    }

    static SandboxResponse clockBehind(IssueRequest request) {
        return byClock(request, CLOCK_ERROR.negated());
    }

    static SandboxResponse clockAhead(IssueRequest request) {
        return byClock(request, CLOCK_ERROR);
    }

    /** A server with a wrong clock uses it for {@code Date} and for the times in its tokens. */
    private static SandboxResponse byClock(IssueRequest request, Duration error) {
        var serverTime = request.now().plus(error);
        return GoodTokens.issued(request, request.tokens().signed(request.claims().withIssuedAt(serverTime)))
            .with("Date", ResponseWire.date(serverTime));
    }

    static SandboxResponse unsigned(IssueRequest request) {
        return GoodTokens.issued(request, request.tokens().unsigned(request.claims()));
    }

    static SandboxResponse forged(IssueRequest request) {
        return GoodTokens.issued(request, request.tokens().forged(request.claims()));
    }

    static SandboxResponse unknownKey(IssueRequest request) {
        return GoodTokens.issued(request, request.tokens().signedWithUnknownKey(request.claims()));
    }
}
