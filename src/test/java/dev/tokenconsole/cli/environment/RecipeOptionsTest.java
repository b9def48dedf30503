package dev.tokenconsole.cli.environment;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.tokenconsole.cli.CliRunner;
import dev.tokenconsole.cli.access.AuthoritySource;
import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.cli.console.GlobalOptions;
import dev.tokenconsole.cli.token.DirectOptions;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.sandbox.catalogue.SandboxClient;
import dev.tokenconsole.testing.SandboxExtension;

/** The options of {@code token} for recipe, address and route. */
class RecipeOptionsTest {
    @RegisterExtension
    private static final SandboxExtension SANDBOX = new SandboxExtension();

    @Test
    void asksAsTheRecipeSays() {
        assertEquals("[\"client_credentials\"]", claims("--base-url", base()).path("scp").toString());
        assertEquals("demo-client", claims("--base-url", base(), "--recipe", "stonex-payments").path("cid")
            .stringValue());
        assertEquals("demo-client", claims("--base-url", base(), "--recipe", "stonex-clearing").path("cid")
            .stringValue());
    }

    @ParameterizedTest
    @CsvSource({"oauth2-post", "oauth2-basic"})
    void asksAtATokenUrlForAScope(String recipe) {
        JsonNode claims = claims("--token-url", SANDBOX.server().oauthTokenUrl().toString(), "--recipe", recipe,
            "--scope", "payments.read  payments.write");
        assertEquals("[\"payments.read\",\"payments.write\"]", claims.path("scp").toString());
    }

    /** field-13-no-audience: the environment carries what the server wants. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "oauth2-post | &audience=https%3A%2F%2Fapi.example.com&resource=a",
        "oauth2-basic | grant_type=client_credentials&audience=https%3A%2F%2Fapi.example.com&resource=a"})
    void sendsFurtherParameters(String recipe, String sent) {
        CliRunner.Result result = ask("--token-url", SANDBOX.server().oauthTokenUrl().toString(), "--recipe", recipe,
            "--parameter", "audience=https://api.example.com", "--parameter", "resource=a", "-v");
        assertEquals(0, result.exitCode(), result.err());
        assertThat(result.err(), containsString(sent));
    }

    @Test
    void sendsFurtherParametersAsJson() {
        CliRunner.Result result = ask("--base-url", base(), "--parameter", "audience=a\"b", "-v");
        assertThat(result.err(), containsString(",\"audience\":\"a\\\"b\"}"));
    }

    @Test
    void showsWhatIsSentWithoutTheSecret() {
        CliRunner.Result result = ask(
            "--token-url", SANDBOX.server().oauthTokenUrl().toString(), "--recipe", "oauth2-basic", "-v");
        assertEquals(0, result.exitCode(), result.err());
        assertThat(result.err(), containsString("POST " + SANDBOX.server().oauthTokenUrl() + "\n"));
        assertThat(result.err(), containsString("grant_type=client_credentials"));
        assertThat(result.err(), not(containsString(SandboxClient.DEMO.secret())));
        assertThat(result.err(), not(containsString("eyJ")));
    }

    /** The built-in server takes requests as they are made to proxies: no server listens at the address itself. */
    @Test
    void goesThroughAProxy() throws IOException {
        String nobody;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = "http://127.0.0.1:" + closed.getLocalPort();
        }
        String proxy = SANDBOX.baseUrl().getAuthority();
        for (String spelling : List.of(proxy, "http://" + proxy, "HTTP://" + proxy + "/")) {
            CliRunner.Result result = ask("--base-url", nobody, "--proxy", spelling, "-v");
            assertEquals(0, result.exitCode(), result.err());
            assertThat(result.err(), containsString("  Route       proxy " + proxy + " (set by --proxy)\n"));
        }
        CliRunner.Result direct = ask("--base-url", nobody, "--proxy", "none", "-v");
        assertEquals(3, direct.exitCode());
        assertThat(direct.err(), containsString("  Route  direct (set by --proxy)\n"));
        assertEquals(3, ask("--base-url", nobody, "--proxy", "System").exitCode());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--recipe    | magic                        | --recipe accepts one of: stonex-payments, stonex-clearing, ",
        "--recipe    | oauth2-post                  | --token-url: Enter the token URL: this recipe has no default.",
        "--scope     | payments                     | --scope: This recipe sends no scope. ",
        "--parameter | client_secret=canary         | --parameter: client_secret belongs to the recipe or to",
        "--parameter | audience                     | --parameter: Write each parameter as name=value, ",
        "--proxy     | ''                           | --proxy: The value must be none, system, or the host and port of",
        "--proxy     | proxy.example.com            | --proxy: The value must be none, system, or the host and port of",
        "--proxy     | proxy.example.com:0          | --proxy: A port is a number from 1 to 65535.",
        "--proxy     | proxy.example.com:99999      | --proxy: A port is a number from 1 to 65535.",
        "--proxy     | -proxy.example.com:1         | --proxy: The value must be none, system, or the host and port of",
        "--proxy     | https://proxy.example.com:1  | --proxy: The value must be none, system, or the host and port of",
        "--proxy     | http://u:canary@h.invalid:1  | --proxy: The value must be none, system, or the host and port of",
        "--proxy     | direct                       | --proxy: The value must be none, system, or the host and port of",
        "--api-version | v1                         | --api-version: A version is a number such as 1 or 1.1."})
    void saysWhichValueIsWrongWithoutRepeatingIt(String option, String value, String sentence) {
        CliRunner.Result result = ask("--base-url", "https://api.example.invalid", option, value);
        assertEquals(2, result.exitCode());
        assertEquals("", result.out());
        assertThat(result.err(), startsWith(sentence));
        assertThat(result.err(), not(containsString("canary")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "nowhere                      | --token-url: Not a complete address. ",
        "http://api.example.invalid/t | --token-url: Use https://. ",
        "https://u:canary@h.invalid/t | --token-url: Remove the part before the @: "})
    void saysThatATokenUrlIsNone(String url, String sentence) {
        CliRunner.Result result = ask("--token-url", url, "--recipe", "oauth2-post");
        assertEquals(2, result.exitCode());
        assertThat(result.err(), startsWith(sentence));
        assertThat(result.err(), not(containsString("canary")));
    }

    /** A secret must not go out in a shape that the user did not choose. */
    @Test
    void sendsNothingToATokenUrlWithoutARecipe() {
        for (String[] place : new String[][] {{}, {"--base-url", "https://api.payments.stonex.com"}}) {
            List<String> options = new ArrayList<>(List.of(place));
            options.addAll(List.of("--token-url", SANDBOX.server().oauthTokenUrl().toString()));
            CliRunner.Result result = ask(options.toArray(String[]::new));
            assertEquals(2, result.exitCode());
            assertEquals("", result.out());
            assertThat(result.err(), startsWith("--token-url does not say which token request to send. Add --recipe "
                + "with one of: stonex-payments, stonex-clearing, oauth2-post, oauth2-basic.\n"));
        }
    }

    @Test
    void saysWhyAProxyElsewhereIsNotForPlainHttp() {
        CliRunner.Result result = ask("--base-url", "http://127.0.0.1:9", "--proxy", "proxy.example.com:3128");
        assertEquals(2, result.exitCode());
        assertThat(result.err(), startsWith("--proxy: The address of this environment starts with http://, so the "
            + "proxy could read the client secret. Choose no proxy, or one on this computer.\n"));
    }

    @ParameterizedTest
    @CsvSource({"example.com", "//example.com", "https://", "ftp://example.com", "https://u:canary@example.com",
        "https://example.com?x=1", "https://example.com#x", "http://example.com", "https://example.com:99999",
        "https://example.com/api/v1/authentication", "''"})
    void saysThatABaseUrlIsNone(String url) {
        CliRunner.Result result = ask("--base-url", url);
        assertEquals(2, result.exitCode());
        assertThat(result.err(), startsWith("--base-url: "));
        assertEquals(2, result.err().lines().count());
        assertThat(result.err(), not(containsString("canary")));
    }

    @Test
    void saysEverythingThatIsWrong() {
        CliRunner.Result result = ask("--base-url", "nowhere", "--scope", "a", "--proxy", "b");
        assertEquals(List.of("--base-url: Not a complete address. It needs a scheme and a host, such as "
            + "https://api.example.com.",
            "--scope: This recipe sends no scope. Leave it empty, or choose an OAuth 2.0 recipe.",
            "--proxy: The value must be none, system, or the host and port of an HTTP proxy such as "
                + "proxy.example.com:8080, without a user name and password.",
            "See token-console token --help."), result.err().lines().toList());
    }

    @ParameterizedTest
    @CsvSource({"--recipe,oauth2-post", "--token-url,https://a.invalid", "--scope,a", "--proxy,none",
        "--ca-file,a.pem", "--ca-password-file,a", "--api-version,1"})
    void describeCredentialsThatAreInNoVault(String option, String value) {
        CliRunner.Result result = new CliRunner().run("token", "Acme", option, value);
        assertEquals(2, result.exitCode());
        assertThat(result.err(),
            startsWith("Specify a profile or credential options, not both.\n"));
    }

    @Test
    void knowsTheBuiltInEnvironmentsByTheirAddress() throws CommandFailure {
        DirectOptions options = new DirectOptions();
        CommandSpec command = CommandSpec.create();
        options.addTo(command);
        new CommandLine(command).parseArgs(
            "--client-id", "x", "--base-url", "https://api.clearing.uat.stonex.com/", "--allow-tls12");
        Environment environment = options.environment(new AuthoritySource(CliRunner.context(), new GlobalOptions()));
        assertEquals("stonex-clearing-uat", environment.id());
        assertEquals("StoneX Clearing UAT", environment.name());
        assertEquals("stonex-clearing", environment.recipe().id());
        assertTrue(environment.transport().allowsTls12());
    }

    private static JsonNode claims(String... options) {
        List<String> args = new ArrayList<>(List.of(options));
        args.addAll(List.of("-o", "json"));
        CliRunner.Result result = ask(args.toArray(String[]::new));
        assertEquals(0, result.exitCode(), result.err());
        return JsonMapper.shared().readTree(result.out()).path("claims");
    }

    private static CliRunner.Result ask(String... options) {
        List<String> args = new ArrayList<>(List.of("token", "--client-id", "demo-client",
            "--client-secret-file", "-"));
        args.addAll(List.of(options));
        return new CliRunner().stdin(SandboxClient.DEMO.secret()).run(args.toArray(String[]::new));
    }

    private static String base() {
        return SANDBOX.baseUrl().toString();
    }
}
