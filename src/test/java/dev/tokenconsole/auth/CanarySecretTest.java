package dev.tokenconsole.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that hand the secret back in every place they have, while everything that can be logged is. */
class CanarySecretTest {
    private static final String SECRET = Fetching.CANARY;
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
        TokenOutcome outcome = Fetching.answered(template.replace("%s", SECRET));
        assertClean(outcome.toString());
        if (outcome instanceof TokenOutcome.Failure failure) {
            FailureVerdict verdict = failure.verdict();
            assertClean(verdict.title() + verdict.cause() + verdict.nextStep() + verdict.serverWords());
            assertEquals(List.of(), verdict.supportIds().stream().filter(id -> id.contains(SECRET)).toList());
        }
        String log = written.toString(StandardCharsets.UTF_8);
        assertTrue(log.contains("Asked 127.0.0.1 for a token"), "the log was captured");
        assertClean(log);
    }

    @Test
    void aTokenIsNoMoreLoggedThanASecret() throws Exception {
        TokenOutcome outcome = Fetching.answered(Fetching.ok("{\"access_token\":\"" + SECRET + "\"}"));
        assertClean(outcome + written.toString(StandardCharsets.UTF_8));
    }

    /** Lower case too, since a host name is shown in lower case; any eight characters of it in a row. */
    private static void assertClean(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (int from = 0; from + 8 <= SECRET.length(); from++) {
            String piece = SECRET.substring(from, from + 8).toLowerCase(Locale.ROOT);
            assertFalse(lower.contains(piece), () -> "found " + piece + " in " + text);
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
