package dev.tokenconsole.auth;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.tokenconsole.auth.client.TokenClient;
import dev.tokenconsole.auth.testing.HostileServer;
import dev.tokenconsole.auth.testing.TestFetcher;
import dev.tokenconsole.auth.testing.TlsServers;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentDraft;
import dev.tokenconsole.model.environment.EnvironmentField;
import dev.tokenconsole.model.environment.EnvironmentRules;
import dev.tokenconsole.model.environment.ProxyChoice;
import dev.tokenconsole.model.environment.WebAddress;
import dev.tokenconsole.net.ExchangeLimits;
import dev.tokenconsole.net.verdict.FailureVerdict;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reported cases of the network, each by its id, and inputs of the same kinds. */
@Execution(ExecutionMode.CONCURRENT)
class NetworkFindingsTest {
    private static final String FOLDER = "/dev/tokenconsole/findings/";

    /** The id of the case, the path that is called, the end of the title, and words of cause or next step. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "interop-d04-login | /token | redirects to /login, which looks like a sign-in page | hardly a token endpoint",
        "interop-d04-slash | /token | redirects to /token/, where only a slash at the end differs | "
            + "Try the address with the path /token/ as the token URL",
        "interop-d15-page | /token | expects https:// on this port (400) | to https://.",
        "field-19-base-url | /api/v1 | has no token endpoint at this address (404) | /api/v1/api/v1/authentication.",
        "field-30-keycloak-path | /auth | has no token endpoint at this address (404) | Address called: "})
    void isTold(String id, String path, String title, String words) throws Exception {
        try (HostileServer server = HostileServer.answering(http(id + ".json"))) {
            String base = server.base() + path;
            Environment environment = path.equals("/token")
                ? atTokenUrl(base) : TestFetcher.environment(URI.create(base));
            FailureVerdict verdict = failure(environment, TestFetcher.PATIENT);
            assertThat(verdict.title(), endsWith(title));
            assertThat(verdict.cause() + " " + verdict.nextStep(), containsString(words));
            if (id.equals("field-30-keycloak-path")) {
                assertThat(Objects.requireNonNull(verdict.serverMessage()), containsString("RESTEASY003210"));
            }
        }
    }

    /** {@code interop-d11-401-short}: shorter than its Content-Length, and closed. */
    @Test
    void anErrorThatBreaksOffIsJudgedByWhatCame() throws Exception {
        try (HostileServer server = HostileServer.answering(text("interop-d11-401-short.http"))) {
            TokenOutcome outcome = TestFetcher.fetch(server.base(), TestFetcher.PATIENT);
            FailureVerdict verdict = TestFetcher.verdict(TokenOutcome.Rejected.class, outcome);
            assertThat(verdict.title(), endsWith("rejected the client id or client secret (401)"));
            assertEquals("invalid_client: wrong secret", verdict.serverMessage());
        }
    }

    /** The head, what follows, the type of the outcome by its title. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "407 Proxy Authentication Required | requires a login (407)", "503 Service Unavailable | is unavailable (503)",
        "404 Not Found | has no token endpoint at this address (404)", "429 Too Many | (429)", "500 Oops | (500)"})
    void theStatusOfABrokenErrorIsKept(String status, String title) throws Exception {
        for (boolean reset : new boolean[] {false, true}) {
            try (HostileServer server = HostileServer.running(wire -> {
                wire.readRequest();
                wire.send("HTTP/1.1 " + status + "\r\nContent-Length: 400\r\n\r\n{\"error\":\"inv");
                if (reset) {
                    wire.reset();
                }
            })) {
                assertThat(failure(TestFetcher.environment(server.base()), TestFetcher.PATIENT).title(),
                    containsString(title));
            }
        }
    }

    @Test
    void theStatusOfAnErrorThatNeverEndsIsKept() throws Exception {
        try (HostileServer server = HostileServer.running(wire -> {
            wire.readRequest();
            wire.send("HTTP/1.1 503 Busy\r\nContent-Length: 400\r\n\r\n{");
            wire.awaitClientGone();
        })) {
            assertThat(failure(TestFetcher.environment(server.base()), TestFetcher.HASTY).title(),
                endsWith(" is unavailable (503)"));
        }
    }

    /** However late its connection ends or breaks. */
    @Test
    void theWordsOfAnErrorThatNeverEndsAreKept() throws Exception {
        String text = text("interop-d11-401-short.http");
        try (HostileServer server = HostileServer.running(wire -> {
            wire.readRequest();
            wire.send(text);
            wire.awaitClientGone();
        })) {
            FailureVerdict verdict = failure(TestFetcher.environment(server.base()), TestFetcher.HASTY);
            assertEquals("invalid_client: wrong secret", verdict.serverMessage());
        }
    }

    /** Half a token is none. */
    @Test
    void aTokenThatBreaksOffIsNotTaken() throws Exception {
        try (HostileServer server = HostileServer.answering(
                "HTTP/1.1 200 OK\r\nContent-Length: 400\r\n\r\n{\"access_token\":\"abc\"}")) {
            assertThat(failure(TestFetcher.environment(server.base()), TestFetcher.PATIENT).title(),
                containsString(" broke off"));
        }
    }

    @ParameterizedTest
    @CsvSource({"1", "3"})
    void aTimeLimitRulesTheConnectionToo(int seconds) throws Exception {
        try (HostileServer silent = HostileServer.running(HostileServer.Wire::awaitClientGone);
                TokenClient client = TestFetcher.client(
                    ExchangeLimits.within(Duration.ofSeconds(seconds)), TlsServers.ofThisRun().trust())) {
            FailureVerdict verdict = TestFetcher.verdict(TokenOutcome.Unreachable.class, TestFetcher.fetch(client,
                URI.create("https://127.0.0.1:" + silent.port())));
            assertThat(verdict.title(), endsWith(" within " + seconds + " s"));
            assertThat(verdict.title(), containsString("No connection to "));
            assertThat(verdict.cause(), endsWith("The client secret was not sent."));
        }
        assertEquals(Duration.ofSeconds(60), ExchangeLimits.within(Duration.ofSeconds(60)).connect());
    }

    /** Servers with TLS close a plain connection, or send an alert. */
    @Test
    void plainHttpToAPortWithTlsNamesHttps() throws Exception {
        for (String sent : List.of("", "\u0015\u0003\u0003\u0000\u0002\u0002F",
                "\u0015\u0003\u0001\u0000\u0002\u0002\n\r\n\r\n")) {
            try (HostileServer server = HostileServer.answering(sent)) {
                FailureVerdict verdict = failure(TestFetcher.environment(server.base()), TestFetcher.PATIENT);
                assertThat(verdict.cause() + verdict.nextStep(), containsString("https:// instead of http://"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"Client sent an HTTP request to an HTTPS server.",
        "This combination of host and port requires TLS.",
        "<p>Reason: You're speaking plain HTTP to an SSL-enabled server port.<br />"})
    void otherServersSayItInOtherWords(String page) throws Exception {
        try (HostileServer server = HostileServer.answering(
                TestFetcher.response("400 Bad Request", "Content-Type: text/plain\r\n", page))) {
            assertThat(failure(TestFetcher.environment(server.base()), TestFetcher.PATIENT).title(),
                endsWith(" expects https:// on this port (400)"));
        }
    }

    /** Plain HTTP through a proxy on this computer. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "500 Unable to connect | Server: tinyproxy/1.11.1 | A proxy could not reach",
        "503 Service Unavailable | Server: Privoxy 3.0 | A proxy could not reach",
        "403 Filtered | Server: tinyproxy/1.11.1 | A proxy responded instead of",
        "400 Bad Request | Server: squid/5.7 | A proxy responded instead of",
        "500 Oops | Via: 1.1 relay | , or the proxy in front of it, failed"})
    void aPageOfAProxyIsNotTheServers(String status, String header, String title) throws Exception {
        try (HostileServer proxy = HostileServer.answering(
                TestFetcher.response(status, header + "\r\nContent-Type: text/html\r\n", "<html>No</html>"))) {
            Environment plain = TestFetcher.environment(URI.create("http://127.0.0.1:9"));
            Environment environment = plain.with(plain.options().with(
                plain.transport().through(new ProxyChoice.Manual("127.0.0.1", proxy.port()))));
            assertThat(failure(environment, TestFetcher.PATIENT).title(), containsString(title));
        }
    }

    /** The host as typed, and its form on the wire or the fault. */
    @ParameterizedTest
    @CsvSource({"b\u00fccher.example, xn--bcher-kva.example", "\u4f8b\u3048.\u30c6\u30b9\u30c8, xn--r8jz45g.xn--zckzah",
        "\u05d3\u05d5\u05d2\u05de\u05d4.example, xn--6dbbec0c.example", "LOGIN.Example, login.example",
        "under_score.example, HOST_CHARACTER _", "stra\u00dfe.example, HOST_CHARACTER \u00df",
        "a~b.example, HOST_CHARACTER ~", "a b.example, HOST_CHARACTER U+0020", "a%41.example, HOST_CHARACTER %",
        "-a.example, HOST_PART", "a-.example, HOST_PART", "a..example, HOST_PART", "10.0.0.256, HOST_DIGIT",
        "host.1a, HOST_DIGIT", "2fa, 2fa", "a{tenant}.example, HOST_CHARACTER {",
        "h.example:8o80, PORT", "me:pw@under_score.example, USER_INFO", "a\\b.example, HOST_CHARACTER \\"})
    void aHostWorksOrItsFaultIsNamed(String host, String expected) {
        String text = "https://" + host + "/token";
        WebAddress.Problem problem = WebAddress.problem(text).orElse(null);
        assertEquals(expected, problem == null
            ? WebAddress.clean(WebAddress.read(text).orElseThrow()).getHost()
            : (problem.fault() + " " + problem.character()).strip());
    }

    @Test
    void aPlaceholderInThePathIsNamed() {
        WebAddress.Problem problem =
            WebAddress.problem("https://login.example/{tenant}/oauth2/v2.0/token").orElseThrow();
        assertEquals(new WebAddress.Problem(WebAddress.Fault.CHARACTER, "{"), problem);
    }

    @ParameterizedTest
    @CsvSource({"/api/v1, Remove /api/v1 from", "/api/v2/, Remove /api/v2 from", "/x/API/V1.1, Remove /API/V1.1 from",
        "/api/v1/authentication/, Remove /api/v1/authentication from", "/api, ''", "/gateway, ''", "/apis/v1x, ''"})
    void aBaseUrlThatRepeatsTheRecipeIsRefused(String path, String words) {
        EnvironmentDraft draft = EnvironmentDraft.of(TestFetcher.environment(URI.create("https://h.example")))
            .with(EnvironmentField.BASE_URL, "https://h.example" + path);
        Map<EnvironmentField, String> problems = EnvironmentRules.problems(draft, List.of());
        assertThat(problems.getOrDefault(EnvironmentField.BASE_URL, ""), containsString(words));
        assertEquals(words.isEmpty(), !problems.containsKey(EnvironmentField.BASE_URL));
    }

    @Test
    void theAddressIsShownWithoutItsQuery() throws Exception {
        try (HostileServer server = HostileServer.answering(http("field-19-base-url.json"))) {
            FailureVerdict verdict = failure(atTokenUrl(server.base() + "/t?key=canary"), TestFetcher.PATIENT);
            assertThat(verdict.cause(), endsWith("Address called: " + server.base() + "/t."));
            assertThat(verdict.cause(), not(containsString("canary")));
        }
    }

    private static Environment atTokenUrl(String url) {
        EnvironmentDraft draft = EnvironmentDraft.of(TestFetcher.environment(URI.create("http://127.0.0.1:9")))
            .with(EnvironmentField.TOKEN_URL, url);
        assertTrue(draft.tokenUrl().isPresent(), url);
        return draft.toEnvironment();
    }

    private static FailureVerdict failure(Environment environment, ExchangeLimits limits) throws Exception {
        try (TokenClient client = TestFetcher.client(limits, TlsServers.ofThisRun().trust())) {
            TokenOutcome outcome = TestFetcher.fetch(client, environment);
            assertFalse(outcome.toString().contains(TestFetcher.CANARY));
            return TestFetcher.verdict(TokenOutcome.Failure.class, outcome);
        }
    }

    private static String http(String file) throws Exception {
        JsonNode response = JsonMapper.shared().readTree(text(file));
        JsonNode body = response.path("body");
        String headers = response.path("headers").properties().stream()
            .map(each -> each.getKey() + ": " + each.getValue().stringValue() + "\r\n").collect(Collectors.joining());
        return TestFetcher.response(response.path("status").intValue() + " Status", headers,
            body.isMissingNode() ? response.path("body_text").stringValue() : body.toString());
    }

    private static String text(String file) throws Exception {
        try (InputStream in = Objects.requireNonNull(NetworkFindingsTest.class.getResourceAsStream(FOLDER + file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
