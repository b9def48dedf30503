package dev.tokenconsole.sandbox.catalogue;

import java.time.Duration;

import dev.tokenconsole.sandbox.http.SandboxAnswer;
import dev.tokenconsole.sandbox.http.Wire;
import dev.tokenconsole.sandbox.issue.Claims;

/** Answers with a token that is not as it should be, though the answer is. */
final class OddTokens {
    /** How far the clocks of the servers with a wrong clock are off. */
    static final Duration CLOCK_ERROR = Duration.ofSeconds(94);

    private static final Duration LONG_AGO = Duration.ofMinutes(10);

    private OddTokens() {}

    static SandboxAnswer expired(Asked asked) {
        return Tokens.answer(Tokens.fields(asked, asked.mint().signed(ended(asked))).put("expires_in", 0));
    }

    static SandboxAnswer expPast(Asked asked) {
        return Tokens.issued(asked, asked.mint().signed(ended(asked)));
    }

    private static Claims ended(Asked asked) {
        return asked.claims().from(asked.now().minus(asked.lifetime()).minus(LONG_AGO));
    }

    static SandboxAnswer expEarlier(Asked asked) {
        return Tokens.issued(asked, asked.mint().signed(asked.claims().living(asked.lifetime().dividedBy(6))));
    }

    static SandboxAnswer opaque(Asked asked) {
        return Tokens.issued(asked, asked.mint().opaque(40));
    }

    static SandboxAnswer encrypted(Asked asked) {
        return Tokens.issued(asked, asked.mint().encrypted());
    }

    static SandboxAnswer wrongIssuer(Asked asked) {
        return Tokens.issued(asked, asked.mint().signed(
            asked.claims().issuedBy("https://auth.example/oauth2/another")));
    }

    static SandboxAnswer wrongAudience(Asked asked) {
        return Tokens.issued(asked, asked.mint().signed(asked.claims().meantFor("api://another")));
    }

    static SandboxAnswer otherClient(Asked asked) {
        return Tokens.issued(asked, asked.mint().signed(asked.claims().of("demo-somebody-else")));
    }

    static SandboxAnswer clockBehind(Asked asked) {
        return byClock(asked, CLOCK_ERROR.negated());
    }

    static SandboxAnswer clockAhead(Asked asked) {
        return byClock(asked, CLOCK_ERROR);
    }

    /** A server whose clock is wrong says so in its {@code Date}, and stamps its tokens by the same clock. */
    private static SandboxAnswer byClock(Asked asked, Duration error) {
        var theirs = asked.now().plus(error);
        return Tokens.issued(asked, asked.mint().signed(asked.claims().from(theirs))).with("Date", Wire.date(theirs));
    }

    static SandboxAnswer unsigned(Asked asked) {
        return Tokens.issued(asked, asked.mint().unsigned(asked.claims()));
    }

    static SandboxAnswer forged(Asked asked) {
        return Tokens.issued(asked, asked.mint().forged(asked.claims()));
    }

    static SandboxAnswer unknownKey(Asked asked) {
        return Tokens.issued(asked, asked.mint().strange(asked.claims()));
    }
}
