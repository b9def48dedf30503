package dev.tokenconsole.cli.token;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.cli.CliRunner;
import dev.tokenconsole.cli.ScriptedTerminal;
import dev.tokenconsole.sandbox.catalogue.SandboxClient;
import dev.tokenconsole.testing.SandboxExtension;

/** Tokens for credentials that are kept nowhere. */
@Execution(ExecutionMode.CONCURRENT)
class DirectTokenTest {
    private static final String SECRET = SandboxClient.DEMO.secret();
    @RegisterExtension
    private static final SandboxExtension SANDBOX = new SandboxExtension();

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n"})
    void takesTheSecretFromAFileThatMayEndInOneLineEnd(String end, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), SECRET + end);
        assertToken(fetch(new CliRunner(), "--client-secret-file", file.toString()));
    }

    @Test
    void takesTheSecretFromStandardInput() {
        assertToken(fetch(new CliRunner().stdin(SECRET + "\n"), "--client-secret-file", "-"));
    }

    @Test
    void takesTheSecretFromTheEnvironment() {
        assertToken(fetch(new CliRunner().env("TOKEN_CONSOLE_CLIENT_SECRET", SECRET)));
    }

    @Test
    void asksForTheSecretWhereSomebodyIsThere() {
        ScriptedTerminal terminal = ScriptedTerminal.typing(SECRET);
        assertToken(fetch(new CliRunner().terminal(terminal)));
        assertEquals(List.of("Client secret: "), terminal.prompts);
    }

    @Test
    void prefersTheFileToTheEnvironment() {
        assertToken(fetch(new CliRunner().stdin(SECRET).env("TOKEN_CONSOLE_CLIENT_SECRET", "another"),
            "--client-secret-file=-"));
    }

    @Test
    void saysHowToGiveTheSecretWhereNobodyIsThere() {
        CliRunner.Result result = fetch(new CliRunner());
        assertEquals(2, result.exitCode());
        assertThat(result.err(), startsWith("The client secret is missing, and there is no terminal to ask on. Put it "
            + "in a file (--client-secret-file FILE), send it to standard input (--client-secret-file -), or set "
            + "TOKEN_CONSOLE_CLIENT_SECRET.\n"));
    }

    @Test
    void putsTheApiVersionIntoThePath() {
        CliRunner.Result result =
            fetch(new CliRunner().stdin(SECRET), "--client-secret-file=-", "--api-version", "1.2", "-v");
        assertEquals(0, result.exitCode(), result.err());
        assertThat(result.err(), containsString(SANDBOX.baseUrl() + "/api/v1.2/authentication"));
    }

    @Test
    void refusesAVersionThatIsNone() {
        CliRunner.Result result =
            fetch(new CliRunner().stdin(SECRET), "--client-secret-file=-", "--api-version", "1/../x");
        assertEquals(2, result.exitCode());
        assertThat(result.err(), startsWith("--api-version: A version is a number such as 1 or 1.1.\n"));
    }

    @Test
    void endsAnExchangeAfterTheGivenTime() {
        CliRunner.Result result = new CliRunner().stdin(SECRET).run("token", "--base-url", SANDBOX.baseUrl().toString(),
            "--client-id", SandboxClient.SLOW.clientId(), "--client-secret-file", "-", "--timeout", "1");
        assertEquals(3, result.exitCode(), result.err());
        assertEquals("", result.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "601", "soon"})
    void refusesATimeoutOutOfRange(String seconds) {
        CliRunner.Result result = fetch(new CliRunner().stdin(SECRET), "--client-secret-file=-", "--timeout", seconds);
        assertEquals(2, result.exitCode());
        assertThat(result.err(), containsString("--timeout"));
    }

    @Test
    void needsBothAddressAndClientId() {
        assertUsage(new CliRunner().run("token", "--base-url", "https://api.example.com"),
            "Without a profile, --client-id and --base-url or --token-url are required.");
        assertUsage(new CliRunner().run("token", "--client-id", "somebody"),
            "Without a profile, --client-id and --base-url or --token-url are required.");
    }

    @Test
    void takesAProfileOrOptionsButNotBoth() {
        assertUsage(new CliRunner().run("token", "Acme", "--client-id", "somebody"),
            "Specify a profile or credential options, not both.");
        assertUsage(new CliRunner().run("token"),
            "Specify a profile of the vault, or --client-id with --base-url or --token-url.");
    }

    @Test
    void refusesCredentialsThatCannotBeAny() {
        CliRunner.Result result =
            new CliRunner().stdin("two\nlines").run("token", "--base-url", "https://api.example.invalid",
            "--client-id", " padded", "--client-secret-file", "-");
        assertEquals(2, result.exitCode());
        assertEquals("""
            The client id starts or ends with white space. Remove it.
            The client secret contains a line break or a control character. Copy it again without it.
            See token-console token --help.
            """, result.err());
    }

    @Test
    void refusesPlainHttpToAnotherComputer() {
        CliRunner.Result result = new CliRunner().stdin(SECRET).run("token", "--base-url", "http://example.invalid",
            "--client-id", "somebody", "--client-secret-file", "-");
        assertUsage(result, "--base-url: Use https://. Plain HTTP would expose the client secret to the network; it is "
            + "allowed only for this computer itself.");
    }

    private static CliRunner.Result fetch(CliRunner cli, String... more) {
        List<String> args = new ArrayList<>(List.of("token", "--base-url", SANDBOX.baseUrl() + "/",
            "--client-id", SandboxClient.DEMO.clientId()));
        args.addAll(List.of(more));
        return cli.run(args.toArray(String[]::new));
    }

    private static void assertToken(CliRunner.Result result) {
        assertEquals(0, result.exitCode(), result.err());
        assertThat(result.out(), startsWith("eyJ"));
    }

    private static void assertUsage(CliRunner.Result result, String sentence) {
        assertEquals(2, result.exitCode());
        assertEquals("", result.out());
        assertEquals(sentence + "\nSee token-console token --help.\n", result.err());
    }
}
