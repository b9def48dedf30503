package dev.tokenconsole;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.model.environment.TokenRecipe;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.VaultLocation;
import dev.tokenconsole.vault.contents.VaultContents;
import dev.tokenconsole.vault.error.VaultException;

/**
 * Makes a vault with many profiles of the built-in server. Not a part of the program: it is patched into its module, since
 * no package of the vault is exported. Arguments: file, password, address of the server, number of profiles.
 */
public final class MeasuredVault {
    private MeasuredVault() {}

    public static void main(String[] args) throws VaultException {
        Environment server = new Environment("measured", "Built-in server", EnvironmentKind.SANDBOX, URI.create(args[2]),
            "1", TokenRecipe.STONEX_PAYMENTS);
        List<Profile> profiles = IntStream.rangeClosed(1, Integer.parseInt(args[3])).mapToObj(number -> new Profile(
            UUID.randomUUID(), "Profile %03d".formatted(number), server.id(), "demo-client",
            Secret.of("demo-secret-not-a-secret"), "")).toList();
        try (Vault vault = VaultLocation.of(Path.of(args[0])).create(args[1].toCharArray())) {
            vault.save(new VaultContents(List.of(server), profiles));
        }
    }
}
