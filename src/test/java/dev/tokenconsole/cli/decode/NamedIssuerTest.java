package dev.tokenconsole.cli.decode;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.cli.CliRunner;
import dev.tokenconsole.cli.VaultFixture;

/** {@code decode --verify} with an issuer or an environment: what it expects of its tokens is compared. */
class NamedIssuerTest extends VerifyingDecode {
    /** An issuer or environment that is named is expected: a token of another one is said, and strictly refused. */
    @Test
    void whoNamesAnIssuerOrAnEnvironmentExpectsItsTokens() throws Exception {
        String issuer = issuer("/tenant");
        VaultFixture vault = new VaultFixture(folder).written();
        for (String[] added : List.of(
                new String[] {"Bench", "sandbox", issuer}, new String[] {"Live", "production", "https://live.example"})) {
            assertEquals(0, vault.cli().run("environment", "add", added[0], "--base-url",
                server.url("/" + added[0]).toString(), "--kind", added[1], "--issuer", added[2], "--audience",
                "api://a", "--key-set-url", url, "--proxy", "none").exitCode());
        }
        String here = signed(KEY, "k1", "{\"iss\":\"" + issuer + "\",\"aud\":\"api://a\"}");
        String live = signed(KEY, "k1", "{\"iss\":\"https://live.example\",\"aud\":\"api://b\"}");
        for (String[] named : List.of(
                new String[] {"--issuer", issuer}, new String[] {"--environment", "Bench"})) {
            assertEquals(0, strictly(vault, here, named).exitCode());
            CliRunner.Result other = strictly(vault, live, named);
            assertEquals(1, other.exitCode(), other.everything());
            assertThat(other.out(), containsString("The signature is valid"));
            assertThat(other.err(), containsString("issued by https://live.example"));
            assertThat(strictly(vault, live, named[0], named[1], "--json").out(),
                containsString("mismatch"));
        }
        CliRunner.Result production = strictly(vault, live, "--environment", "Bench");
        assertThat(production.err(), containsString("PRODUCTION"));
        assertThat(production.err(), containsString("api://b"));
        CliRunner.Result quiet = strictly(vault, live, "--environment", "Bench", "--quiet");
        List<String> reasons = production.err().lines()
            .filter(line -> line.contains("PRODUCTION") || line.contains("api://b")).toList();
        assertEquals(reasons, quiet.err().lines().toList());
    }

    private CliRunner.Result strictly(VaultFixture vault, String token, String... options) {
        return vault.cli().env("TOKEN_CONSOLE_STATE", folder.resolve("state").toString()).stdin(token).run(Stream
            .concat(Stream.of("decode", "--verify", "--strict"), Stream.of(options)).toArray(String[]::new));
    }
}
