package dev.tokenconsole.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.VaultLocation;
import dev.tokenconsole.vault.contents.VaultContents;
import dev.tokenconsole.vault.crypto.KdfParameters;
import dev.tokenconsole.vault.error.VaultException;

/** A vault file and the file with its password, both in a folder of the test. */
public final class VaultFixture {
    public static final String PASSWORD = "nine purple lanterns drift";
    public static final String SANDBOX = "stonex-payments-sandbox";
    public static final String PRODUCTION = "stonex-payments-production";

    private final Path file;
    private final Path passwordFile;
    private final List<Profile> profiles = new ArrayList<>();

    public VaultFixture(Path folder) throws IOException {
        file = folder.resolve("vault.tcv");
        passwordFile = Files.writeString(folder.resolve("password"), PASSWORD + "\n");
    }

    public VaultLocation location() {
        return new VaultLocation(file, CliRunner.STATE, KdfParameters.LIGHTEST, SecureRandom::new);
    }

    public VaultFixture profile(String environmentId, String name, String clientId, String secret) {
        profiles.add(
            new Profile(UUID.randomUUID(), name, environmentId, clientId, Secret.of(secret), ""));
        return this;
    }

    /** Writes the vault; all environments but the Demo are then at {@code baseUrl}. */
    public VaultFixture written(URI baseUrl) throws VaultException {
        char[] password = PASSWORD.toCharArray();
        try (Vault vault = location().create(password)) {
            List<Environment> environments = vault.contents().environments().stream()
                .map(environment -> environment.id().equals(BuiltInEnvironments.DEMO_ID)
                    ? environment : environment.withBaseUrl(baseUrl))
                .toList();
            vault.save(new VaultContents(environments, profiles));
        }
        return this;
    }

    public VaultFixture written() throws VaultException {
        return written(URI.create("https://api.example.invalid"));
    }

    /** The program with this vault and its password. */
    public CliRunner cli() {
        return new CliRunner().env("TOKEN_CONSOLE_VAULT", file.toString())
            .env("TOKEN_CONSOLE_PASSWORD_FILE", passwordFile.toString());
    }

    public Path file() {
        return file;
    }

    public Path passwordFile() {
        return passwordFile;
    }
}
