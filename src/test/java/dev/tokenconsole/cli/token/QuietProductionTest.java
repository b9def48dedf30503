package dev.tokenconsole.cli.token;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import dev.tokenconsole.cli.CliRunner;
import dev.tokenconsole.cli.VaultFixture;
import dev.tokenconsole.sandbox.catalogue.SandboxClient;
import dev.tokenconsole.testing.SandboxExtension;

/** {@code token --quiet} for a token of production: that alone is said all the same. */
class QuietProductionTest {
    @RegisterExtension
    private static final SandboxExtension SANDBOX = new SandboxExtension();

    @Test
    void quietDoesNotSilenceProduction(@TempDir Path folder) throws Exception {
        VaultFixture vault = new VaultFixture(folder)
            .profile(VaultFixture.SANDBOX, "Beta", "demo-client", SandboxClient.DEMO.secret())
            .profile(VaultFixture.SANDBOX, "Gamma", "demo-other-client", SandboxClient.DEMO.secret())
            .written(SANDBOX.baseUrl());
        assertEquals("", vault.cli().run("token", "Beta", "--quiet").err());
        assertEquals(0, vault.cli().run("environment", "add", "Live", "--kind", "production", "--base-url",
            "https://live.example", "--issuer", SANDBOX.server().issuer().toString()).exitCode());
        CliRunner.Result said = vault.cli().run("token", "Gamma");
        assertThat(said.err(), containsString(", not the client that requested it."));
        CliRunner.Result quiet = vault.cli().run("token", "Gamma", "--quiet");
        assertEquals(0, quiet.exitCode());
        assertThat(quiet.err(), matchesPattern("[^\n]*PRODUCTION[^\n]*\n"));
        assertEquals(quiet.err(),
            said.err().lines().filter(line -> line.contains("PRODUCTION")).findFirst().orElseThrow() + "\n");
        CliRunner.Result strict = vault.cli().run("token", "Gamma", "--quiet", "--strict");
        assertEquals(1, strict.exitCode());
        assertEquals("", strict.out());
    }
}
