package dev.tokenconsole.cli.check;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import dev.tokenconsole.cli.CliRunner;
import dev.tokenconsole.cli.VaultFixture;
import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.platform.file.AppDirs;
import dev.tokenconsole.sandbox.catalogue.SandboxClient;
import dev.tokenconsole.testing.SandboxExtension;
import dev.tokenconsole.vault.error.VaultException;

/** A vault with profiles in each state, of the built-in server, and the program with it. */
abstract class CheckVaultTest {
    static final String SECRET = SandboxClient.DEMO.secret();
    @RegisterExtension
    static final SandboxExtension SANDBOX = new SandboxExtension();

    @TempDir
    Path folder;
    VaultFixture vault;

    @BeforeEach
    void create() throws IOException, VaultException {
        vault = new VaultFixture(folder)
            .profile(VaultFixture.SANDBOX, "漢字 Treasury", "demo-client", SECRET)
            .profile(VaultFixture.SANDBOX, "Beta", "demo-wrong-secret", SECRET)
            .profile(VaultFixture.PRODUCTION, "Gamma", "demo-opaque", SECRET)
            .profile(VaultFixture.SANDBOX, "Twin", "demo-client", SECRET)
            .profile(BuiltInEnvironments.DEMO_ID, "Here", "demo-other-client", SECRET);
        addTo(vault);
        vault.written(SANDBOX.baseUrl());
    }

    /** Profiles that one test has beside these. */
    void addTo(VaultFixture more) {
        // None.
    }

    final Path state() {
        return folder.resolve("state");
    }

    final CliRunner cli() {
        return vault.cli().env(AppDirs.STATE_VARIABLE, state().toString());
    }
}
