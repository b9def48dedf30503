package dev.tokenconsole.auth.client;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.auth.testing.HostileServer;
import dev.tokenconsole.auth.testing.TestFetcher;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.net.verdict.FailureVerdict;

/** A fault of the program itself while it judges an answer. */
class UnforeseenFaultTest {
    @Test
    void isAnOutcomeThatNamesItsTypeAndPlaceAlone() throws Exception {
        try (HostileServer server = HostileServer.answering(TestFetcher.ok("{\"access_token\":\"t\"}"));
                TokenClient client = new TokenClient(new BreakingClock(), TestFetcher.PATIENT)) {
            TokenOutcome outcome = TestFetcher.fetch(client, server.base());
            FailureVerdict verdict = TestFetcher.verdict(TokenOutcome.Malformed.class, outcome);
            assertThat(verdict.cause(), matchesPattern("An internal error occurred while it read the response: "
                + "ArithmeticException at UnforeseenFaultTest\\.java:[0-9]+\\."));
            assertEquals(200, outcome.exchange().status());
            assertFalse(outcome.toString().contains(TestFetcher.CANARY));
        }
    }

    /** Knows the time when an exchange begins, but not when its answer is judged. */
    private static final class BreakingClock implements TokenClock {
        private final AtomicInteger asked = new AtomicInteger();

        @Override
        public Instant now() {
            if (asked.getAndIncrement() > 0) {
                throw new ArithmeticException(TestFetcher.CANARY);
            }
            return Instant.EPOCH;
        }

        @Override
        public long nanos() {
            return 0;
        }
    }
}
