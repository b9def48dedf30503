package dev.tokenconsole.cli.decode;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.cli.CliRunner;
import dev.tokenconsole.cli.VaultFixture;

/** The next steps of {@code decode --verify}: options where keys were named by options, else where settings are. */
class NextStepTest extends VerifyingDecode {
    private static final String WHERE = "  The environment is changed in the window: Settings, Environments.\n";

    @Test
    void keysThatOptionsNameAreChangedByOptions() {
        String option = "  The option for it: --jwks, --issuer\n";
        server.publish("/html", 200, Map.of("Content-Type", "text/html"), "<html>");
        for (String path : List.of("/none", "/html")) {
            assertOptions(option, decode(TOKEN, "--jwks", server.url(path).toString()));
        }
        assertOptions(option, decode(TOKEN, "--issuer", server.url("/none").toString()));
        String issuer = issuer("/tenant");
        assertOptions(option, decode(TOKEN, "--issuer", issuer + "/"));
        server.close();
        CliRunner.Result refused = decode(TOKEN, "--jwks", url + "?other");
        assertThat(refused.out(), containsString("Check the key-set URL or the issuer and the network connection."));
    }

    private static void assertOptions(String option, CliRunner.Result result) {
        assertEquals(1, result.exitCode(), result.everything());
        assertThat(result.out(), endsWith(option));
        assertThat(result.out(), not(containsString("environment")));
        assertThat(result.out(), not(containsString("of 127.0.0.1.")));
    }

    @Test
    void aConnectionThatOptionsDescribeIsChangedByOptions() {
        CliRunner.Result proxy = decode(TOKEN, "--jwks", "https://keys.example/", "--proxy", "127.0.0.1:1");
        assertThat(proxy.out(), endsWith("\n  The option for it: --proxy HOST:PORT, --proxy none\n"));
    }

    @Test
    void theKeysOfAnEnvironmentAreChangedInTheWindow() throws Exception {
        VaultFixture vault = new VaultFixture(folder).written();
        CliRunner.Result gone = by(vault, environment(vault, "Bench", server.url("/none").toString(), "none"));
        assertEquals(1, gone.exitCode(), gone.everything());
        assertThat(gone.out(), endsWith("Check the key-set URL or the issuer.\n" + WHERE));
        CliRunner.Result behind = by(vault, environment(vault, "Behind", "https://keys.example/", "127.0.0.1:1"));
        assertThat(behind.out(), endsWith("\n" + WHERE));
    }

    private String environment(VaultFixture vault, String name, String keys, String proxy) {
        CliRunner.Result added = vault.cli().run("environment", "add", name, "--base-url",
            server.url("/" + name).toString(), "--key-set-url", keys, "--proxy", proxy);
        assertEquals(0, added.exitCode(), added.everything());
        return name;
    }

    private CliRunner.Result by(VaultFixture vault, String environment) {
        return vault.cli().env("TOKEN_CONSOLE_STATE", folder.resolve("state").toString()).stdin(TOKEN)
            .run("decode", "--verify", "--environment", environment);
    }

    /** Nobody but the caller expects it. */
    @Test
    void anIssuerThatAnOptionNamesIsExpectedByNoHost() {
        String issuer = issuer("/tenant");
        CliRunner.Result other = decode(TOKEN, "--issuer", issuer);
        assertEquals("The token was issued by https://issuer.example, but " + issuer + " is expected: it may belong to "
            + "another environment.\n", other.err());
    }

    /** Wrong usage, with the ways out, also where a vault could hold its keys. */
    @Test
    void anEnvironmentWithoutKeysIsWrongUsage() throws Exception {
        VaultFixture vault = new VaultFixture(folder).written();
        CliRunner none = new CliRunner().env("TOKEN_CONSOLE_VAULT", folder.resolve("none.tcv").toString())
            .stdin(TOKEN);
        for (CliRunner.Result result : List.of(by(vault, VaultFixture.SANDBOX),
                none.run("decode", "--verify", "--environment", VaultFixture.SANDBOX, "--json"))) {
            assertEquals(2, result.exitCode(), result.everything());
            assertThat(result.err(), startsWith("Not verified: StoneX Payments Sandbox (UAT) has no source of keys. "
                + "Name keys with --jwks or --issuer instead of --environment, or set its key-set URL or its expected "
                + "issuer in the window: Settings, Environments.\n"));
            assertEquals("", result.out());
        }
    }
}
