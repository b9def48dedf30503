package dev.tokenconsole.cli.sandbox;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
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

import dev.tokenconsole.cli.CliRunner;
import dev.tokenconsole.cli.Main;
import dev.tokenconsole.cli.ScriptedTerminal;
import dev.tokenconsole.cli.console.CliContext;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.sandbox.catalogue.SandboxClient;
import dev.tokenconsole.sandbox.catalogue.SandboxGroup;

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
        await().atMost(Duration.ofSeconds(60))
            .until(() -> out.toString().endsWith(SandboxClient.DEMO.secret() + "\n"));

        Matcher url = Pattern.compile("Base URL +(http://127\\.0\\.0\\.1:\\d+)\n").matcher(out.toString());
        assertTrue(url.find(), out.toString());
        CliRunner.Result token =
            new CliRunner().stdin(SandboxClient.DEMO.secret()).run("token", "--base-url", url.group(1),
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
        CliRunner.Result result = new CliRunner().run("sandbox");
        assertTrue(Thread.interrupted());
        assertEquals(0, result.exitCode(), result.err());
        assertThat(result.out(), startsWith(
            new CliRunner().run("sandbox", "--list").out() + "\nBase URL         http://127.0.0.1:"));
        assertThat(result.out(), endsWith("""
            Client id        demo-client
            Client secret    demo-secret-not-a-secret
            """));
        assertThat(result.out(), containsString("Token lifetime   1 h\n"));
        assertTrue(Pattern.compile("New key          POST http://127\\.0\\.0\\.1:\\d+/oauth2/[a-z0-9]+/v1/keys/withdraw\n")
            .matcher(result.out()).find(), result.out());
        assertThat(result.out(), not(containsString("Key lifetime")));
        assertEquals("\nPress Ctrl-C to stop.\n", result.err());
    }

    @Test
    void listsTheClientsByGroupInColumnsThatLineUpWithinATerminal() {
        CliRunner.Result result = new CliRunner().run("sandbox", "--list");
        assertEquals(0, result.exitCode());
        assertEquals("", result.err());
        StringBuilder expected =
            new StringBuilder("Client ids, all with the secret demo-secret-not-a-secret\n");
        for (SandboxGroup group : SandboxGroup.values()) {
            expected.append('\n').append(group.title()).append('\n');
            for (SandboxClient client : SandboxClient.of(group)) {
                expected.append(String.format("  %-24s  %s\n", client.clientId(), client.description()));
            }
        }
        assertEquals(expected.toString(), result.out());
        assertTrue(result.out().lines().allMatch(line -> line.length() <= 100));
    }

    @Test
    void listsTheClientsForScripts() {
        JsonNode object = JsonMapper.shared().readTree(new CliRunner().run("sandbox", "--list", "--json").out());
        assertEquals(SandboxClient.DEMO.secret(), object.path("client_secret").stringValue());
        assertEquals(SandboxClient.values().length, object.path("clients").size());
        assertEquals("{\"client_id\":\"demo-client\",\"group\":\"tokens\",\"description\":\"Issues a token.\"}",
            object.path("clients").get(0).toString());
    }

    @Test
    @Timeout(120)
    void saysWhereItIsForScripts() {
        Thread.currentThread().interrupt();
        CliRunner.Result result = new CliRunner().run("sandbox", "--json", "--rotate-keys", "300");
        assertTrue(Thread.interrupted());
        JsonNode object = JsonMapper.shared().readTree(result.out());
        String base = object.path("base_url").stringValue();
        assertEquals(base + "/api/v1/authentication", object.at("/token_urls/stonex-payments").stringValue());
        assertEquals(base + "/identity/connect/token", object.at("/token_urls/stonex-clearing").stringValue());
        assertEquals(object.path("issuer").stringValue() + "/v1/token",
            object.at("/token_urls/oauth2-basic").stringValue());
        assertEquals(object.path("issuer").stringValue() + "/v1/keys", object.path("key_set_url").stringValue());
        assertEquals(object.path("key_set_url").stringValue() + "/withdraw",
            object.path("key_withdrawal_url").stringValue());
        assertEquals(3600, object.path("token_lifetime_seconds").intValue());
        assertEquals(300, object.path("key_lifetime_seconds").intValue());
        assertTrue(object.path("clients").isArray());
    }

    @Test
    @Timeout(120)
    void saysHowLongAKeyLives() {
        Thread.currentThread().interrupt();
        CliRunner.Result result = new CliRunner().run("sandbox", "--rotate-keys", "300");
        assertTrue(Thread.interrupted());
        assertThat(result.out(), containsString("Key lifetime     5 min\n"));
    }

    @Test
    void saysThatAPortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            CliRunner.Result result = new CliRunner().run("sandbox", "--port", Integer.toString(taken.getLocalPort()));
            assertEquals(2, result.exitCode());
            assertThat(result.err(), containsString("Port " + taken.getLocalPort() + " of 127.0.0.1 is in use"));
        }
    }

    @ParameterizedTest
    @CsvSource({"--port,-1", "--port,65536", "--port,many", "--lifetime,0", "--lifetime,31536001", "--lifetime,1h",
        "--rotate-keys,0", "--rotate-keys,31536001", "--rotate-keys,often"})
    void refusesNumbersOutOfRange(String option, String value) {
        CliRunner.Result result = new CliRunner().run("sandbox", option, value);
        assertEquals(2, result.exitCode());
        assertThat(result.err(), containsString("The value of " + option + " "));
    }
}
