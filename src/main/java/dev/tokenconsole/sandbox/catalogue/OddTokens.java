package dev.tokenconsole.sandbox.catalogue;

import java.time.Duration;

import dev.tokenconsole.sandbox.http.ResponseWire;
import dev.tokenconsole.sandbox.http.SandboxResponse;
import dev.tokenconsole.sandbox.issue.TokenClaims;

/** Answers with a token that is not as it should be, though the answer is. */
final class OddTokens {
    /** How far the clocks of the servers with a wrong clock are off. */
    static final Duration CLOCK_ERROR = Duration.ofSeconds(94);

    private static final Duration LONG_AGO = Duration.ofMinutes(10);

    private OddTokens() {}

    static SandboxResponse expired(IssueRequest asked) {
        return GoodTokens.answer(GoodTokens.fields(asked, asked.mint().signed(ended(asked))).put("expires_in", 0));
    }

    static SandboxResponse expPast(IssueRequest asked) {
        return GoodTokens.issued(asked, asked.mint().signed(ended(asked)));
    }

    private static TokenClaims ended(IssueRequest asked) {
        return asked.claims().from(asked.now().minus(asked.lifetime()).minus(LONG_AGO));
    }

    static SandboxResponse expEarlier(IssueRequest asked) {
        return GoodTokens.issued(asked, asked.mint().signed(asked.claims().living(asked.lifetime().dividedBy(6))));
    }

    static SandboxResponse opaque(IssueRequest asked) {
        return GoodTokens.issued(asked, asked.mint().opaque(40));
    }

    static SandboxResponse encrypted(IssueRequest asked) {
        return GoodTokens.issued(asked, asked.mint().encrypted());
    }

    static SandboxResponse wrongIssuer(IssueRequest asked) {
        return GoodTokens.issued(asked, asked.mint().signed(
            asked.claims().issuedBy("https://auth.example/oauth2/another")));
    }

    static SandboxResponse wrongAudience(IssueRequest asked) {
        return GoodTokens.issued(asked, asked.mint().signed(asked.claims().meantFor("api://another")));
    }

    static SandboxResponse otherClient(IssueRequest asked) {
        return GoodTokens.issued(asked, asked.mint().signed(asked.claims().of("demo-somebody-else")));
    }

    static SandboxResponse clockBehind(IssueRequest asked) {
        return byClock(asked, CLOCK_ERROR.negated());
    }

    static SandboxResponse clockAhead(IssueRequest asked) {
        return byClock(asked, CLOCK_ERROR);
    }

    /** A server whose clock is wrong says so in its {@code Date}, and stamps its tokens by the same clock. */
    private static SandboxResponse byClock(IssueRequest asked, Duration error) {
        var theirs = asked.now().plus(error);
        return GoodTokens.issued(asked, asked.mint().signed(asked.claims().from(theirs)))
            .with("Date", ResponseWire.date(theirs));
    }

    static SandboxResponse unsigned(IssueRequest asked) {
        return GoodTokens.issued(asked, asked.mint().unsigned(asked.claims()));
    }

    static SandboxResponse forged(IssueRequest asked) {
        return GoodTokens.issued(asked, asked.mint().forged(asked.claims()));
    }

    static SandboxResponse unknownKey(IssueRequest asked) {
        return GoodTokens.issued(asked, asked.mint().strange(asked.claims()));
    }
}
