package dev.tokenconsole.cli.environment;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.tokenconsole.cli.CliRunner;
import dev.tokenconsole.cli.ScriptedTerminal;
import dev.tokenconsole.cli.TestAuthority;
import dev.tokenconsole.cli.VaultFixture;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.sandbox.SandboxServer;
import dev.tokenconsole.sandbox.catalogue.SandboxClient;
import dev.tokenconsole.vault.error.VaultException;

/** Environments listed, shown, added and removed in a vault file. */
@Execution(ExecutionMode.CONCURRENT)
class EnvironmentCommandsTest {
    private static final String SECRET = "canary-8wQp-secret";
    private static final String LISTED = """
        ENVIRONMENT                 KIND        RECIPE           ADDRESS
        stonex-payments-sandbox     sandbox     stonex-payments  https://api.example.invalid
        stonex-payments-production  production  stonex-payments  https://api.example.invalid
        stonex-clearing-uat         sandbox     stonex-clearing  https://api.example.invalid
        demo                        demo        stonex-payments  (the built-in server)
        """;
    @TempDir
    private Path folder;
    private VaultFixture vault;

    @BeforeEach
    void create() throws IOException, VaultException {
        vault = new VaultFixture(folder).profile(VaultFixture.SANDBOX, "Acme", "acme-id", SECRET).written();
    }

    @Test
    void listsThem() {
        CliRunner.Result result = run("list");
        assertEquals(0, result.exitCode());
        assertEquals(LISTED, result.out());
        assertEquals("", result.err());
        assertTrue(result.out().lines().allMatch(line -> line.length() <= 100));
    }

    @Test
    void listsThemForScripts() {
        JsonNode all = JsonMapper.shared().readTree(run("list", "--json").out()).path("environments");
        assertEquals(4, all.size());
        assertEquals("https://api.example.invalid/api/v1/authentication",
            all.get(0).path("token_url").stringValue());
        assertEquals("1", all.get(0).path("api_version").stringValue());
        assertTrue(all.get(2).path("api_version").isNull());
        assertTrue(all.get(3).path("base_url").isNull());
        assertEquals("system", all.get(3).path("proxy").stringValue());
    }

    @Test
    void addsOneWithEverythingAndShowsIt() throws Exception {
        TestAuthority.make(folder);
        CliRunner.Result added = run("add", "Partner Test", "--kind", "sandbox", "--colour", "teal",
            "--base-url", "https://auth.example.com/", "--token-url", "https://login.example.com/oauth2/token",
            "--recipe", "oauth2-basic", "--scope", "payments.read payments.write",
            "--issuer", "https://auth.example.com", "--audience", "api://payments",
            "--key-set-url", "https://auth.example.com/keys", "--probe", "https://auth.example.com/ping", "--allow-tls12",
            "--ca-file", folder.resolve("authority.pem").toString(), "--proxy", "proxy.example.com:8080");
        assertEquals(0, added.exitCode(), added.err());
        assertEquals("", added.out());
        assertEquals("Added the environment partner-test to " + vault.file() + ".\n", added.err());

        List<String> shown = run("show", "Partner Test").out().lines().toList();
        assertEquals(List.of(
            "Id         partner-test",
            "Name       Partner Test",
            "Kind       sandbox",
            "Colour     teal",
            "Recipe     oauth2-basic",
            "Token URL  https://login.example.com/oauth2/token",
            "Scope      payments.read payments.write",
            "Issuer     https://auth.example.com",
            "Audience   api://payments",
            "Key set    https://auth.example.com/keys",
            "Probe      https://auth.example.com/ping",
            "TLS        1.3, and 1.2 if there is no 1.3",
            "Proxy      proxy.example.com:8080",
            "Authority  CN=Example Corp Inspection CA,O=Example"), shown.subList(0, 14));
        assertThat(shown.get(14), startsWith("           valid from 20"));
        assertThat(shown.get(15), startsWith("           SHA-256 "));

        JsonNode json = JsonMapper.shared().readTree(run("show", "partner-test", "--json").out());
        assertEquals("https://auth.example.com", json.path("base_url").stringValue());
        assertEquals("payments.read payments.write", json.path("scope").stringValue());
        assertEquals("https://auth.example.com/ping", json.path("probe_url").stringValue());
        assertEquals("proxy.example.com:8080", json.path("proxy").stringValue());
        assertTrue(json.path("allow_tls12").booleanValue());
        assertEquals("CN=Example Corp Inspection CA,O=Example",
            json.at("/authorities/0/subject").stringValue());
        assertEquals(95, json.at("/authorities/0/sha256").stringValue().length());
    }

    @Test
    void showsWhatIsNotSetAsLittleAsItCan() {
        assertEquals("""
            Id         demo
            Name       Demo
            Kind       demo
            Colour     violet
            Recipe     stonex-payments
            Token URL  (the built-in server)
            Issuer     https://demo.token-console.invalid/oauth2/ausdemo0sandbox0server0
            Audience   api://paymentsconnect
            TLS        1.3
            Proxy      system settings
            """, run("show", "demo").out());
    }

    @Test
    void aTokenOfAnotherEnvironmentIsPointedOut() throws Exception {
        try (SandboxServer server = SandboxServer.start(0, TokenClock.SYSTEM)) {
            String url = server.baseUrl().toString();
            run("add", "There", "--base-url", url, "--issuer", server.issuer().toString(), "--quiet");
            run("add", "Here", "--base-url", url, "--issuer", "https://here.example.com", "--quiet");
            vault.cli().stdin(SandboxClient.DEMO.secret()).run("profile", "add", "Try", "--environment", "here",
                "--client-id", "demo-client", "--client-secret-file", "-");
            CliRunner.Result token = vault.cli().run("token", "here/Try");
            assertEquals(0, token.exitCode(), token.err());
            assertEquals("The token was issued by " + server.issuer() + ", which is the issuer "
                + "of There, not of Here.\n", token.err());
            assertEquals("", vault.cli().run("token", "here/Try", "--quiet").err());
        }
    }

    @Test
    void addsOneThatTokensCanThenBeFetchedFrom() throws IOException {
        try (SandboxServer server = SandboxServer.start(0, TokenClock.SYSTEM)) {
            CliRunner.Result added = run("add", "Here", "--token-url", server.oauthTokenUrl().toString(),
                "--recipe", "oauth2-post", "--proxy", "none", "--quiet");
            assertEquals("", added.everything());
            assertEquals(0, vault.cli().stdin(SandboxClient.DEMO.secret()).run("profile", "add", "Try",
                "--environment", "here", "--client-id", "demo-client", "--client-secret-file", "-").exitCode());
            CliRunner.Result token = vault.cli().run("token", "here/Try");
            assertEquals(0, token.exitCode(), token.err());
            assertThat(token.out(), startsWith("eyJ"));
            assertThat(run("list").out(), containsString("  " + server.oauthTokenUrl() + "\n"));
        }
    }

    @Test
    void keepsABracketedProxyReadable() {
        assertEquals(0, run("add", "Six", "--base-url", "https://a.example", "--proxy", "[::1]:3128").exitCode());
        assertThat(run("show", "six").out(), containsString("Proxy      [::1]:3128\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--kind        | demo          | --kind: Only the built-in server is a demo. Choose another kind.",
        "--kind        | toy           | --kind accepts one of: sandbox, production, demo, other.",
        "--colour      | red           | --colour: Red is reserved for production. Choose another colour.",
        "--colour      | mauve         | --colour accepts one of: blue, red, violet, green, amber, teal, grey.",
        "--key-set-url | nowhere       | --key-set-url: Not a complete address. ",
        "--recipe      | oauth2-post   | --token-url: Enter the token URL: this recipe has no default.",
        "--proxy       | http://u:canary@p.invalid:1 | --proxy: The value must be none, system, or the host and port "})
    void refusesWhatBreaksTheRules(String option, String value, String sentence) {
        CliRunner.Result result = run("add", "Another", "--base-url", "https://a.example", option, value);
        assertEquals(2, result.exitCode());
        assertThat(result.err(), startsWith(sentence));
        assertThat(result.err(), not(containsString("canary")));
        assertEquals(LISTED, run("list").out());
    }

    @Test
    void refusesNamesAndAddressesThatAreNone() {
        assertThat(run("add", "Demo", "--base-url", "https://a.example").err(),
            startsWith("An environment named Demo already exists.\n"));
        assertThat(run("add", " ", "--base-url", "https://a.example").err(),
            startsWith("Give the environment a name.\n"));
        assertThat(run("add", "Another").err(), startsWith("--base-url: Enter the address of the API, "));
        assertThat(run("add", "Another", "--token-url", "nowhere", "--recipe", "oauth2-post").err(),
            startsWith("--token-url: Not a complete "));
        assertThat(run("add", "Line", "--base-url", "https://a.example", "--issuer", "a\nb").err(),
            startsWith("--issuer: Remove the line breaks and control characters.\n"));
    }

    @Test
    void productionIsShownInNothingButRed() {
        CliRunner.Result blue = run(
            "add", "Live", "--base-url", "https://a.example", "--kind", "production", "--colour", "blue");
        assertEquals(2, blue.exitCode());
        assertThat(blue.err(), startsWith(
            "--colour: Production is always red. Choose no colour, or another kind.\n"));
        assertEquals(LISTED, run("list").out());
        assertEquals(0, run(
            "add", "Live", "--base-url", "https://a.example", "--kind", "production", "--colour", "red").exitCode());
        assertThat(run("show", "live").out(), containsString("Colour     red\n"));
    }

    @Test
    void takesNoTokenUrlWithoutARecipe() {
        CliRunner.Result result = run("add", "Another", "--token-url", "https://login.example.com/oauth2/token");
        assertEquals(2, result.exitCode());
        assertThat(result.err(), startsWith("--token-url does not say which token request to send. "));
        assertEquals(LISTED, run("list").out());
    }

    @Test
    void asksAtABuiltInAddressInTheUsualWay() {
        assertEquals(0, run("add", "Mine", "--base-url", "https://api.clearing.uat.stonex.com/").exitCode());
        assertThat(run("show", "mine").out(), containsString("Recipe     stonex-clearing\n"));
    }

    @Test
    void removesOneThatNobodyUsesAfterAYes() {
        ScriptedTerminal terminal = ScriptedTerminal.typing("yes");
        CliRunner.Result removed = vault.cli().terminal(terminal).run("environment", "remove", "StoneX Clearing UAT");
        assertEquals(0, removed.exitCode(), removed.err());
        assertEquals("Removed the environment stonex-clearing-uat from " + vault.file() + ".\n", removed.err());
        assertEquals(1, terminal.prompts.size());
        assertFalse(run("list").out().contains("clearing"));
        assertEquals(0, run("remove", VaultFixture.PRODUCTION, "--yes").exitCode());
    }

    @Test
    void keepsOneWithoutAYes() {
        ScriptedTerminal terminal = ScriptedTerminal.typing("no");
        CliRunner.Result kept = vault.cli().terminal(terminal).run("environment", "remove", "stonex-clearing-uat");
        assertEquals(2, kept.exitCode());
        assertThat(kept.err(), startsWith("The environment stonex-clearing-uat was not removed.\n"));
        assertThat(run("remove", "stonex-clearing-uat").err(),
            startsWith("Removing needs confirmation, and there is no terminal to ask on. Confirm with --yes.\n"));
        assertEquals(LISTED, run("list").out());
    }

    @Test
    void removesNeitherTheDemoNorOneThatProfilesBelongTo() {
        CliRunner.Result used = run("remove", VaultFixture.SANDBOX, "--yes");
        assertEquals(2, used.exitCode());
        assertThat(used.err(), startsWith("""
            Profiles use stonex-payments-sandbox. Remove them first:
              stonex-payments-sandbox/Acme
            """));
        assertThat(run("remove", "demo", "--yes").err(), startsWith("The demo is the server built into this "));
        assertEquals(LISTED, run("list").out());
    }

    @Test
    void saysWhichThereAre() {
        CliRunner.Result result = run("show", "nothing");
        assertEquals(2, result.exitCode());
        assertThat(result.err(), startsWith("There is no such environment. There are:\n"));
        assertEquals(2, new CliRunner().run("environment").exitCode());
    }

    @Test
    void neverShowsASecret() throws IOException {
        Files.writeString(folder.resolve("typed"), SECRET);
        for (CliRunner.Result result : List.of(run("list"), run("list", "--json"), run("show", VaultFixture.SANDBOX),
                run("show", VaultFixture.SANDBOX, "--json"),
                run("add", "X", "--base-url", "https://" + SECRET + "@a.example"))) {
            assertThat(result.everything(), not(containsString(SECRET)));
        }
    }

    private CliRunner.Result run(String... args) {
        String[] whole = new String[args.length + 1];
        whole[0] = "environment";
        System.arraycopy(args, 0, whole, 1, args.length);
        return vault.cli().run(whole);
    }
}
