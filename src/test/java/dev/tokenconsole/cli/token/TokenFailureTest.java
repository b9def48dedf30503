package dev.tokenconsole.cli.token;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import dev.tokenconsole.cli.CliRunner;
import dev.tokenconsole.sandbox.catalogue.SandboxClient;
import dev.tokenconsole.testing.SandboxExtension;

/** Exit codes and words for each failure of a token request, without a secret in any of them. */
@Execution(ExecutionMode.CONCURRENT)
class TokenFailureTest {
    private static final String SECRET = "canary-Zt81-secret";
    @RegisterExtension
    private static final SandboxExtension SANDBOX = new SandboxExtension();

    @Test
    void saysWhatHappenedWhyAndWhatToDoWhenTheSecretIsWrong() {
        CliRunner.Result result = fetch(SandboxClient.WRONG_SECRET);
        assertEquals(1, result.exitCode());
        List<String> lines = result.err().lines().toList();
        assertEquals(5, lines.size(), result.err());
        assertThat(lines.get(0), endsWith(" rejected the client secret."));
        assertThat(lines.get(1), matchesPattern("[A-Z].*\\."));
        assertThat(lines.get(2), matchesPattern("[A-Z].*\\."));
        assertThat(lines.get(3), startsWith("The server says: invalid_client"));
        assertThat(lines.get(4), startsWith("For support: X-Okta-Request-Id "));
    }

    @ParameterizedTest
    @EnumSource(value = SandboxClient.class, names = {"WRONG_SECRET", "PROBLEM_DETAILS", "UNKNOWN_CLIENT",
        "SCOPE_UNKNOWN", "POLICY", "OKTA_FORBIDDEN", "CHALLENGE", "ERROR_WITH_SUCCESS"})
    void endsWithOneWhereTheServerRefused(SandboxClient client) {
        assertFailed(1, fetch(client));
    }

    @ParameterizedTest
    @EnumSource(value = SandboxClient.class, names = {"PROXY_HTML", "BROKEN_BODY", "SLOW", "EXPIRED",
        "RATE_LIMITED", "SERVER_ERROR", "UNAVAILABLE", "BAD_GATEWAY", "NOT_FOUND", "REDIRECT_BODY", "HUGE_HEAD"})
    void endsWithThreeWhereNoUsableAnswerOfATokenServerCame(SandboxClient client) {
        assertFailed(3, fetch(client));
    }

    @ParameterizedTest
    @CsvSource({"RATE_LIMITED,12", "UNAVAILABLE,30"})
    void saysWhenToComeBack(SandboxClient client, int seconds) {
        Instant before = Instant.now();
        CliRunner.Result result = fetch(client);
        assertEquals(3, result.exitCode());
        Matcher time = Pattern.compile("(?m)^Retry after: (\\S+)$").matcher(result.err());
        assertTrue(time.find(), result.err());
        Duration pause = Duration.between(before, Instant.parse(time.group(1)));
        assertTrue(pause.toSeconds() >= seconds && pause.toSeconds() < seconds + 60, pause + " later");
    }

    @Test
    void saysNoTimeWhereNoneWasSaid() {
        assertThat(fetch(SandboxClient.SERVER_ERROR).err(), not(containsString("Retry after")));
    }

    @Test
    void endsWithThreeWhereTheAddressHasNoEndpoint() {
        assertFailed(3, fetch(SANDBOX.baseUrl() + "/elsewhere", "demo-client"));
    }

    @Test
    void endsWithThreeWhereNobodyListens() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        assertFailed(3, fetch("http://127.0.0.1:" + port, "somebody"));
    }

    @Test
    void printsNoTokenThatIsAlreadyOverByTheClockOfThisComputer() {
        CliRunner.Result result =
            new CliRunner().at("2199-01-01T00:00:00Z").stdin(SandboxClient.DEMO.secret()).run("token",
            "--base-url", SANDBOX.baseUrl().toString(), "--client-id", "demo-client", "--client-secret-file", "-");
        assertFailed(3, result);
        assertThat(result.err(), containsString("The server issued an expired token.\nBy this computer's clock the "
            + "token expired before it arrived. One of the two clocks is wrong.\nCompare the clocks of this computer "
            + "and of the server, then fetch again.\n"));
        assertThat(result.everything(), not(containsString("eyJ")));
    }

    @Test
    void endsWithFiveWhenItIsInterrupted() throws InterruptedException {
        AtomicReference<CliRunner.Result> result = new AtomicReference<>();
        Thread asking = Thread.startVirtualThread(() -> {
            Thread.currentThread().interrupt();
            result.set(fetch(SandboxClient.SLOW));
        });
        asking.join();
        assertFailed(5, result.get());
        assertThat(result.get().err(), startsWith("The request was cancelled.\n"));
    }

    @Test
    void saysWhatCameBackWhenAskedAlsoAfterAFailure() {
        CliRunner.Result result =
            fetch(SANDBOX.baseUrl().toString(), SandboxClient.WRONG_SECRET.clientId(), "--verbose");
        assertThat(result.err(), containsString("POST " + SANDBOX.baseUrl()));
        assertThat(result.err(), matchesPattern("(?s).*\n40[01] in \\d+ ms\n.*"));
        assertFailed(1, result);
    }

    private static void assertFailed(int exitCode, CliRunner.Result result) {
        assertEquals(exitCode, result.exitCode(), result.err());
        assertEquals("", result.out());
        assertThat(result.err(), matchesPattern("(?s)[^\n]{10,}\n.*"));
        assertThat(result.err(), not(containsString(SECRET)));
    }

    private static CliRunner.Result fetch(SandboxClient client) {
        return fetch(SANDBOX.baseUrl().toString(), client.clientId());
    }

    private static CliRunner.Result fetch(String baseUrl, String clientId, String... more) {
        // The sandbox sends its special responses to its published secret; the canary is what the wrong one is.
        String secret = clientId.equals(SandboxClient.WRONG_SECRET.clientId())
            ? SECRET : SandboxClient.DEMO.secret();
        List<String> args = new ArrayList<>(List.of("token", "--base-url", baseUrl, "--client-id", clientId,
            "--client-secret-file", "-", "--timeout", "2"));
        args.addAll(List.of(more));
        return new CliRunner().stdin(secret).run(args.toArray(String[]::new));
    }
}
