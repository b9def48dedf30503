package dev.tokenconsole.testing;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.model.environment.TokenRecipe;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.profile.SecretHistory;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.sandbox.catalogue.SandboxClient;
import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.VaultLocation;
import dev.tokenconsole.vault.contents.VaultContents;
import dev.tokenconsole.vault.crypto.KdfParameters;
import dev.tokenconsole.vault.error.VaultException;

/** A vault as a team has it, of which every environment is the built-in server. */
public final class TeamVault {
    private static final Map<URI, Path> MADE = new ConcurrentHashMap<>();

    private TeamVault() {}

    /**
     * Makes {@code vault.tcv} in {@code home}, with {@link ConsoleDriver#PASSWORD}: a copy of one that is made once
     * for each server, because strengthening the password takes most of the time.
     */
    public static void create(Path home, URI server) throws IOException {
        Path made = MADE.computeIfAbsent(server, TeamVault::make);
        try (Stream<Path> files = Files.walk(made)) {
            for (Path each : files.skip(1).toList()) {
                Files.copy(each, home.resolve(made.relativize(each)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    /** The same with a time of entry for each secret, as this version of the program stores them. */
    public static void createDated(Path home, URI server, Instant entered) throws IOException, VaultException {
        create(home, server);
        char[] password = ConsoleDriver.PASSWORD.toCharArray();
        try (Vault vault = location(home).open(password)) {
            vault.save(new VaultContents(vault.contents().environments(), vault.contents().profiles().stream()
                .map(each -> each.with(SecretHistory.enteredAt(entered))).toList()));
        }
    }

    private static Path make(URI server) {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "team-vault-");
            make(folder.toAbsolutePath(), server);
            return folder.toAbsolutePath();
        } catch (IOException | VaultException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void make(Path home, URI server) throws VaultException {
        char[] password = ConsoleDriver.PASSWORD.toCharArray();
        try (Vault vault = location(home).create(password)) {
            vault.save(new VaultContents(
                List.of(
                    environment("sandbox", "StoneX Payments Sandbox (UAT)", EnvironmentKind.SANDBOX, server),
                    environment("production", "StoneX Payments Production", EnvironmentKind.PRODUCTION, server),
                    BuiltInEnvironments.builtIn().getLast()),
                List.of(
                    profile("Acme Treasury", "sandbox", SandboxClient.DEMO),
                    profile("Acme Treasury Services International Holdings", "sandbox", SandboxClient.OPAQUE),
                    profile("Gamma Payroll", "sandbox", SandboxClient.WRONG_SECRET),
                    profile("Slow partner", "sandbox", SandboxClient.SLOW),
                    profile("Acme Production", "production", SandboxClient.DEMO),
                    profile("Short-lived client", BuiltInEnvironments.DEMO_ID, SandboxClient.SHORT_LIVED))));
        }
    }

    /** The vault in {@code home} and the state of its computer, with a KDF that takes little time. */
    public static VaultLocation location(Path home) {
        return new VaultLocation(
            home.resolve("vault.tcv"), home.resolve("state"), KdfParameters.LIGHTEST, SecureRandom::new);
    }

    private static Environment environment(String id, String name, EnvironmentKind kind, URI server) {
        return new Environment(id, name, kind, server, "1", TokenRecipe.STONEX_PAYMENTS);
    }

    /** Each has a secret of its own, so that no profile warns of another. */
    private static Profile profile(String name, String environment, SandboxClient client) {
        String secret = client.secret() + "-" + name.toLowerCase(Locale.ROOT).replace(' ', '-');
        return new Profile(UUID.randomUUID(), name, environment, client.clientId(), Secret.of(secret), "");
    }
}
