package dev.tokenconsole.auth;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.net.Socket;
import java.net.URI;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.auth.testing.HostileServer;
import dev.tokenconsole.auth.testing.OutcomeTable;
import dev.tokenconsole.auth.testing.TestFetcher;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.net.verdict.FailureVerdict.Remedy;

/** No server at all, without a proxy. */
class NobodyThereTest {
    private static final OutcomeTable OUTCOMES = new OutcomeTable("Transport: no server", "08-no-server");

    @AfterAll
    static void writeTable() throws Exception {
        OUTCOMES.write();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "https"})
    void aRefusedConnectionIsNamedWithItsPort(String scheme) throws Exception {
        try (Socket refusing = HostileServer.refusing()) {
            int port = refusing.getLocalPort();
            TokenOutcome outcome = OUTCOMES.record("refuses the connection, " + scheme,
                () -> TestFetcher.fetch(URI.create(scheme + "://127.0.0.1:" + port), TestFetcher.PATIENT));
            FailureVerdict verdict = TestFetcher.verdict(TokenOutcome.Unreachable.class, outcome);
            assertEquals("127.0.0.1:" + port + " refused the connection", verdict.title());
            assertThat(verdict.cause(), startsWith("Nothing is listening on port " + port + ","));
            assertEquals(Remedy.RETRY, verdict.remedy());
            assertNull(outcome.exchange().timing().connected());
        }
    }

    /** Java looks names up in the file of the tests alone, where this one is not. */
    @Test
    void anUnknownHostIsNamed() {
        TokenOutcome outcome = OUTCOMES.record("unknown host",
            () -> TestFetcher.fetch(URI.create("https://token.invalid"), TestFetcher.PATIENT));
        FailureVerdict verdict = TestFetcher.verdict(TokenOutcome.Unreachable.class, outcome);
        assertEquals("Host token.invalid not found", verdict.title());
        assertThat(verdict.nextStep(), endsWith("the address of Test Bench."));
        assertEquals(Remedy.EDIT_ENVIRONMENT, verdict.remedy());
        assertNull(outcome.exchange().tls());
    }
}
