package dev.tokenconsole.cli;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.tokenconsole.sandbox.SandboxClient;
import dev.tokenconsole.token.TokenClock;

/** The built-in server as a command that runs until it is interrupted. */
class SandboxCommandTest {
    @Test
    @Timeout(120)
    void saysWhereItIsAndServesUntilItIsInterrupted() throws Exception {
        StringWriter out = new StringWriter();
        FutureTask<Integer> exitCode = new FutureTask<>(() -> Main.run(
            new String[] {"sandbox", "--lifetime", "90"}, new CliContext(new PrintWriter(out),
                new PrintWriter(new StringWriter()), new ByteArrayInputStream(new byte[0]), Map.of(),
                TokenClock.SYSTEM, ScriptedTerminal.absent())));
        Thread thread = Thread.ofPlatform().start(exitCode);
        await().atMost(Duration.ofSeconds(60)).until(() -> out.toString().contains(SandboxClient.OPAQUE.clientId()));

        Matcher url = Pattern.compile("Base URL +(http://127\\.0\\.0\\.1:\\d+)\n").matcher(out.toString());
        assertTrue(url.find(), out.toString());
        Cli.Result token = new Cli().stdin(SandboxClient.DEMO.secret()).run("token", "--base-url", url.group(1),
            "--client-id", "demo-client", "--client-secret-file", "-", "-o", "json");
        assertEquals(0, token.exitCode(), token.err());
        JsonNode claims = JsonMapper.shared().readTree(token.out()).get("claims");
        assertEquals(90, claims.get("exp").longValue() - claims.get("iat").longValue());

        thread.interrupt();
        assertEquals(0, exitCode.get());
    }

    @Test
    @Timeout(120)
    void listsEveryClientWithWhatItIsAnswered() {
        Thread.currentThread().interrupt();
        Cli.Result result = new Cli().run("sandbox");
        assertTrue(Thread.interrupted());
        assertEquals(0, result.exitCode(), result.err());
        for (SandboxClient client : SandboxClient.values()) {
            assertThat(result.out(), containsString("\n  " + client.clientId() + "  "));
            assertThat(result.out(), containsString("  " + client.description() + "\n"));
        }
        assertThat(result.out(), containsString("Client secret   " + SandboxClient.DEMO.secret() + "\n"));
        assertThat(result.out(), containsString("Token lifetime  1 h\n"));
        assertEquals("\nCtrl-C stops it.\n", result.err());
    }

    @Test
    void saysThatAPortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            Cli.Result result = new Cli().run("sandbox", "--port", Integer.toString(taken.getLocalPort()));
            assertEquals(2, result.exitCode());
            assertThat(result.err(), containsString("Port " + taken.getLocalPort() + " of 127.0.0.1 is taken"));
        }
    }

    @ParameterizedTest
    @CsvSource({"--port,-1", "--port,65536", "--port,many", "--lifetime,0", "--lifetime,31536001", "--lifetime,1h"})
    void refusesNumbersOutOfRange(String option, String value) {
        Cli.Result result = new Cli().run("sandbox", option, value);
        assertEquals(2, result.exitCode());
        assertThat(result.err(), containsString("The value of " + option + " is "));
    }
}
