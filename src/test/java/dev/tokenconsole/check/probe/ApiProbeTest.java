package dev.tokenconsole.check.probe;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.auth.client.TokenClient;
import dev.tokenconsole.auth.testing.HostileServer;
import dev.tokenconsole.auth.testing.TestFetcher;
import dev.tokenconsole.check.CheckFetch;
import dev.tokenconsole.check.CheckListener;
import dev.tokenconsole.check.CheckState;
import dev.tokenconsole.check.CheckState.Standing;
import dev.tokenconsole.check.CheckedRow;
import dev.tokenconsole.check.ProbeResult;
import dev.tokenconsole.check.ShownClientId;
import dev.tokenconsole.check.run.CheckBench;
import dev.tokenconsole.check.run.Checker;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.net.tls.SystemTrust;

/** The call of an API with a fresh token, against a real server. */
@Timeout(60)
class ApiProbeTest {
    private static final String CANARY = "t0ken-CANARY-kj23h4k2j3h4";

    @Test
    void anApiThatTakesTheTokenIsCalledOnce() throws Exception {
        try (HostileServer server = server(TestFetcher.ok("{}"))) {
            CheckedRow row = check(server, "/api/ping");
            assertEquals(new ProbeResult.Accepted(200), row.probe());
            assertEquals(Standing.VALID, row.standing());
            List<String> calls = server.requests().stream().filter(each -> each.startsWith("GET ")).toList();
            assertEquals(1, calls.size());
            assertTrue(calls.getFirst().startsWith("GET /api/ping HTTP/1.1\r\n"), calls.getFirst());
            assertThat(calls.getFirst(), containsString("Authorization: Bearer " + CANARY + "\r\n"));
        }
    }

    @Test
    void aRefusalIsToldInTheServersWordsWithoutTheToken() throws Exception {
        try (HostileServer server = server(TestFetcher.response("401 Unauthorized",
            "Content-Type: application/json\r\n", "{\"message\":\"no scope in " + CANARY + "\"}"))) {
            CheckedRow row = check(server, "/api/ping");
            assertEquals(CheckState.VALID, row.state());
            assertEquals(Standing.FAILED, row.standing());
            assertThat(row.why(),
                containsString("The API does not accept the token (401): {\"message\":\"no scope in "));
            assertThat(row.toString(), not(containsString(CANARY)));
        }
    }

    @Test
    void aRedirectIsNotFollowed() throws Exception {
        try (HostileServer server = server(TestFetcher.response("302 Found", "Location: /elsewhere\r\n", ""))) {
            CheckedRow row = check(server, "/api/ping");
            assertEquals(new ProbeResult.Unjudged(302, null), row.probe());
            assertEquals(2, server.connections());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void twoStatusesSayThatTheTokenIsNotAccepted(int status) throws Exception {
        try (HostileServer server = server(TestFetcher.response(status + " X", "", "no"))) {
            CheckedRow row = check(server, "/api/ping");
            assertEquals(new ProbeResult.NotAccepted(status, "no"), row.probe());
            assertEquals(Standing.FAILED, row.standing());
        }
    }

    /** The wrong address or method, a redirect, a proxy, the rate, a fault: none of them is about the token. */
    @ParameterizedTest
    @ValueSource(ints = {301, 307, 400, 404, 405, 407, 418, 429, 500, 502, 503, 504})
    void anyOtherStatusSaysNothingAboutTheToken(int status) throws Exception {
        try (HostileServer server = server(TestFetcher.response(status + " X", "", "no " + CANARY))) {
            CheckedRow row = check(server, "/api/ping");
            assertEquals(CheckState.VALID, row.state());
            assertEquals(Standing.UNJUDGED, row.standing());
            assertThat(row.why(), containsString("The token was issued; the API "));
            assertThat(row.why(), containsString("(" + status + ")"));
            assertThat(row.toString(), not(containsString(CANARY)));
        }
    }

    /** The status promised more than came. */
    @Test
    void aResponseThatCannotBeReadSaysNothingAboutTheToken() throws Exception {
        try (HostileServer server = server("HTTP/1.1 200 OK\r\nContent-Length: 90\r\n\r\n{")) {
            CheckedRow row = check(server, "/api/ping");
            assertEquals(Standing.UNJUDGED, row.standing());
            assertThat(row.why(), containsString("The token was issued; the API "));
        }
    }

    /** The program itself fails at a response that came: its status is all there is. */
    @Test
    void aFaultOfTheProgramSaysNothingAboutTheToken() throws Exception {
        AtomicBoolean begun = new AtomicBoolean();
        TokenClock broken = new TokenClock() {
            @Override
            public Instant now() {
                if (begun.getAndSet(true)) {
                    throw new ArithmeticException(CANARY);
                }
                return TokenClock.SYSTEM.now();
            }

            @Override
            public long nanos() {
                return TokenClock.SYSTEM.nanos();
            }
        };
        try (HostileServer server = server(TestFetcher.ok("{}"))) {
            CheckedRow row = check(server, "/api/ping", broken);
            assertEquals(new ProbeResult.Unjudged(200, null), row.probe());
            assertEquals(Standing.UNJUDGED, row.standing());
            assertThat(row.why(), containsString("The token was issued; the API "));
            assertThat(row.toString(), not(containsString(CANARY)));
        }
    }

    @Test
    void aConnectionThatBreaksSaysNothingAboutTheToken() throws Exception {
        try (HostileServer server = server("")) {
            CheckedRow row = check(server, "/api/ping");
            assertInstanceOf(ProbeResult.Unknown.class, row.probe());
            assertEquals(Standing.UNJUDGED, row.standing());
            assertThat(row.why(), containsString("The token was issued; the API could not be asked: "));
        }
    }

    @Test
    void nothingIsCalledUnlessItIsAskedFor() throws Exception {
        try (HostileServer server = server(TestFetcher.ok("{}"))) {
            assertEquals(null, check(server, "").probe());
            assertEquals(1, server.connections());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ping", "https://other.example/", "/a b", "/#x"})
    void noPathLeadsElsewhere(String path) {
        assertThrows(IllegalArgumentException.class, () -> new ProbeTargets(path, Map.of()));
    }

    @Test
    void noTokenIsSentUnencrypted() {
        assertThrows(IllegalArgumentException.class,
            () -> new ProbeTargets("", Map.of("a", URI.create("http://api.example/ping"))));
    }

    private static HostileServer server(String response) throws Exception {
        return HostileServer.running(wire -> wire.send(wire.readRequest().startsWith("POST ")
            ? TestFetcher.ok("{\"access_token\":\"" + CANARY + "\",\"expires_in\":60}") : response));
    }

    private static CheckedRow check(HostileServer server, String path) throws InterruptedException {
        return check(server, path, TokenClock.SYSTEM);
    }

    private static CheckedRow check(HostileServer server, String path, TokenClock clock) throws InterruptedException {
        try (ApiProbe probe = new ApiProbe(new ProbeTargets(path, Map.of()), clock, () -> TestFetcher.PATIENT,
                SystemTrust.ofThisComputer(), TestFetcher.NO_PROXY);
                TokenClient client = TestFetcher.client(TestFetcher.PATIENT, SystemTrust.ofThisComputer())) {
            return new Checker(CheckFetch.by(client), probe, TokenClock.SYSTEM)
                .start(new CheckBench().add(CheckBench.environment("bench", server.base()), "client").entries(),
                    List.of(), ShownClientId.SHORT, CheckListener.NONE).await().rows().getFirst();
        }
    }
}
