package dev.tokenconsole.auth.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.auth.testing.HostileServer;
import dev.tokenconsole.auth.testing.TestFetcher;
import dev.tokenconsole.auth.testing.TlsServers;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.TokenRecipe;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.net.route.RouteSelector;
import dev.tokenconsole.net.tls.SystemTrust;
import dev.tokenconsole.net.verdict.FailureVerdict;

import tools.jackson.databind.json.JsonMapper;

/** Servers and proxies that hand the secret back in every place they have, while everything that can be logged is. */
class CanarySecretTest {
    private static final String SECRET = TestFetcher.CANARY;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream standardError = System.err;

    @BeforeEach
    void logEverything() throws Exception {
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
        configureLogging("""
            handlers=java.util.logging.ConsoleHandler
            .level=ALL
            java.util.logging.ConsoleHandler.level=ALL
            """);
    }

    @AfterEach
    void logAsBefore() throws Exception {
        System.setErr(standardError);
        configureLogging("""
            handlers=java.util.logging.ConsoleHandler
            .level=INFO
            """);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "HTTP/1.1 401 %s\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 401 No\r\nX-Okta-Request-Id: %s\r\nX-Trace-ID: %s\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 401 No\r\nWWW-Authenticate: Bearer error=\"%s\", error_description=\"%s\"\r\n\r\n",
        "HTTP/1.1 302 No\r\nLocation: https://%s.example/%s?%s\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Encoding: %s\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Type: %s\r\n\r\n{\"access_token\":",
        "HTTP/1.1 200 OK\r\nContent-Type: %s\r\n\r\n%s",
        "HTTP/1.1 403 No\r\nContent-Type: text/html\r\nServer: %s\r\n\r\n<html>%s</html>",
        "HTTP/1.1 500 No\r\nContent-Type: text/plain\r\n\r\nYou sent %s to me",
        "HTTP/1.1 400 No\r\n\r\n{\"error\":\"%s\",\"error_description\":\"%s\"}",
        "HTTP/1.1 400 No\r\n\r\n{\"errorCode\":\"E0000001\",\"errorSummary\":\"%s\",\"errorId\":\"%s\"}",
        "HTTP/1.1 400 No\r\n\r\n{\"title\":\"%s\",\"status\":400,\"errors\":{\"%s\":[\"%s\"]},\"traceId\":\"%s\"}",
        "HTTP/1.1 400 No\r\n\r\n{\"%s\":[\"%s\"]}",
        "HTTP/1.1 200 OK\r\n\r\n{\"access_token\":\"a\",\"token_type\":\"%s\"}",
        "HTTP/1.1 200 OK\r\n\r\n{\"access_token\":\"a b %s\",\"expires_in\":\"%s\"}",
        "HTTP/1.1 200 OK\r\nContent-Length: %s\r\n\r\n",
        "HTTP/1.1 200 OK\r\n%s\r\n\r\n",
        "%s\r\n\r\n",
        "%s"})
    void nothingShownOrLoggedHoldsIt(String template) throws Exception {
        TokenOutcome outcome = TestFetcher.answered(template.replace("%s", SECRET));
        assertClean(outcome.toString());
        if (outcome instanceof TokenOutcome.Failure failure) {
            FailureVerdict verdict = failure.verdict();
            assertClean(verdict.title() + verdict.cause() + verdict.nextStep() + verdict.serverMessage());
            assertEquals(List.of(), verdict.supportIds().stream().filter(id -> id.contains(SECRET)).toList());
        }
        String log = written.toString(StandardCharsets.UTF_8);
        assertTrue(log.contains("Requested a token from 127.0.0.1"), "the log was captured");
        assertClean(log);
    }

    @Test
    void aTokenIsNoMoreLoggedThanASecret() throws Exception {
        TokenOutcome outcome = TestFetcher.answered(TestFetcher.ok("{\"access_token\":\"" + SECRET + "\"}"));
        assertClean(outcome + written.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aTokenOfAnotherShapeIsNeitherShown() throws Exception {
        String token = "opaque-Zr93-never-show-it";
        TokenOutcome outcome = TestFetcher.answered(TestFetcher.response("200 OK", "Content-Type: application/json\r\n"
            + "Set-Cookie: session=" + token + "\r\nX-Access-Token: " + token + "\r\n",
            "{\"access\\u005ftoken\":\"%s\",\"id_token\":\"%s\",\"refresh_token\":\"%s\"}".replace("%s", token)));
        assertInstanceOf(TokenOutcome.Issued.class, outcome);
        assertFalse((outcome + written.toString(StandardCharsets.UTF_8)).contains("Zr93"), outcome::toString);
    }

    /** Whatever the server got, in every place and in two more encodings. */
    @ParameterizedTest
    @ValueSource(strings = {"stonex-payments", "stonex-clearing", "oauth2-post", "oauth2-basic"})
    void aServerThatRepeatsTheWholeRequestIsNotRepeated(String recipe) throws Exception {
        for (String type : List.of("text/plain", "text/html", "application/json")) {
            try (Echo echo = new Echo(type)) {
                TokenOutcome outcome =
                    fetch(echo.server.base(), recipe, SystemTrust.ofThisComputer(), TestFetcher.NO_PROXY);
                assertClean(outcome.toString());
                String body = Objects.requireNonNull(outcome.exchange().response()).body();
                assertTrue(body.contains("••••"), body);
                assertTrue(body.contains("POST /") || body.contains("POST%20"), body);
            }
        }
        assertClean(written.toString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"stonex-payments", "stonex-clearing", "oauth2-post", "oauth2-basic"})
    void aProxyThatRepeatsWhatItGotIsNotRepeated(String recipe) throws Exception {
        URI target = URI.create("https://token.test");
        try (Echo echo = new Echo("text/html")) {
            for (String value : List.of("127.0.0.1:" + echo.server.port(), "socks5://me:" + SECRET + "@p.test",
                    "http://me:" + SECRET + "@127.0.0.1:" + echo.server.port(), SECRET + "://p.test")) {
                RouteSelector routes = new RouteSelector(Map.of("https_proxy", value), () -> null);
                assertClean(fetch(target, recipe, SystemTrust.ofThisComputer(), routes).toString());
            }
            assertEquals(1, echo.server.requests().size());
            assertClean(echo.server.requests().getFirst());
        }
        assertClean(written.toString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"stonex-payments", "stonex-clearing", "oauth2-post", "oauth2-basic"})
    void noHandshakeThatFailsLetsItOut(String recipe) throws Exception {
        TlsServers servers = TlsServers.ofThisRun();
        for (String alias : List.of("alone", "expired", "early", "elsewhere", "good")) {
            SystemTrust trust = alias.equals("good") ? SystemTrust.ofThisComputer() : servers.trust();
            try (HostileServer server = HostileServer.running(
                    servers.showing(alias, "TLSv1.3"), HostileServer.Wire::readRequest)) {
                TokenOutcome outcome = fetch(server.base(), recipe, trust, TestFetcher.NO_PROXY);
                assertInstanceOf(TokenOutcome.Unreachable.class, outcome);
                assertClean(outcome.toString());
                assertEquals(List.of(), server.requests());
            }
        }
        assertClean(written.toString(StandardCharsets.UTF_8));
    }

    private static TokenOutcome fetch(URI url, String recipe, SystemTrust trust, RouteSelector routes) {
        Environment environment =
            TestFetcher.environment(url, TokenRecipe.byId(recipe).orElseThrow(), "payments");
        try (TokenClient client = new TokenClient(TokenClock.SYSTEM, TestFetcher.PATIENT, trust, routes)) {
            return TestFetcher.fetch(client, environment);
        }
    }

    /** Answers with the request: in a header, and in its body as it is, urlencoded, and in base64. */
    private static final class Echo implements AutoCloseable {
        private final HostileServer server;

        Echo(String type) throws IOException {
            AtomicReference<HostileServer> self = new AtomicReference<>();
            server = HostileServer.running(wire -> {
                wire.readRequest();
                String request = self.get().requests().getLast();
                String line = request.replace("\r\n", " ");
                String text = String.join("\n", request, URLEncoder.encode(request, StandardCharsets.UTF_8),
                    Base64.getEncoder().encodeToString(request.getBytes(StandardCharsets.UTF_8)));
                String body = type.equals("application/json") ? JsonMapper.shared().writeValueAsString(
                    Map.of("error", "x", "error_description", text)) : text;
                wire.send(TestFetcher.response(
                    "400 No", "X-Echo: " + line + "\r\nContent-Type: " + type + "\r\n", body));
            });
            self.set(server);
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }

    /**
     * Lower case too, since a host name is shown in lower case; any eight characters in a row of it, of its urlencoded
     * form, and of both in base64.
     */
    private static void assertClean(String text) {
        String form = URLEncoder.encode(SECRET, StandardCharsets.UTF_8);
        String lower = text.toLowerCase(Locale.ROOT);
        for (String shape : List.of(SECRET, form)) {
            assertWithout(lower, shape);
            for (int before = 0; before < 3; before++) {
                byte[] bytes = ("x".repeat(before) + shape).getBytes(StandardCharsets.UTF_8);
                String encoded = Base64.getEncoder().withoutPadding().encodeToString(bytes);
                assertWithout(lower, encoded.substring((before * 8 + 5) / 6, bytes.length * 8 / 6));
            }
        }
    }

    private static void assertWithout(String lower, String shape) {
        for (int from = 0; from + 8 <= shape.length(); from++) {
            String piece = shape.substring(from, from + 8).toLowerCase(Locale.ROOT);
            assertFalse(lower.contains(piece), () -> "found " + piece + " in " + lower);
        }
    }

    /** Through reflection: the module of the program does not need the JDK's logging, and so does not see it. */
    private static void configureLogging(String properties) throws Exception {
        Class<?> type = Class.forName("java.util.logging.LogManager");
        Object manager = type.getMethod("getLogManager").invoke(null);
        type.getMethod("readConfiguration", InputStream.class)
            .invoke(manager, new ByteArrayInputStream(properties.getBytes(StandardCharsets.UTF_8)));
    }
}
