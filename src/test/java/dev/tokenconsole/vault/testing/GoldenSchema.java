package dev.tokenconsole.vault.testing;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentColour;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.model.environment.EnvironmentOptions;
import dev.tokenconsole.model.environment.ProxyChoice;
import dev.tokenconsole.model.environment.TokenRecipe;
import dev.tokenconsole.model.environment.Transport;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.profile.SecretHistory;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.VaultCreator;
import dev.tokenconsole.vault.contents.VaultContents;
import dev.tokenconsole.vault.crypto.KdfParameters;
import dev.tokenconsole.vault.crypto.PasswordKdf;
import dev.tokenconsole.vault.error.VaultException;

/**
 * The vaults {@code golden-v2.tcv} to {@code golden-v4.tcv}, which every later version has to open: made as
 * {@link GoldenVault} is, with what the second schema, then the third, and then the fourth, has beside the first.
 */
public final class GoldenSchema {
    private GoldenSchema() {}

    /** Makes the file of {@code schema}, 2 to 4, anew at {@code file}. */
    public static void write(int schema, Path file) throws VaultException {
        try (Vault vault = VaultCreator.create(file, GoldenVault.PASSWORD.toCharArray(), KdfParameters.LIGHTEST,
                Samples.with(new FixedRandom(), PasswordKdf.ARGON2ID))) {
            vault.save(contents(schema));
        }
    }

    private static VaultContents contents(int schema) {
        Environment own = new Environment("own", "Own", EnvironmentKind.SANDBOX, URI.create("https://login.example.com"),
            "", TokenRecipe.byId("oauth2-basic").orElseThrow(), new EnvironmentOptions(EnvironmentColour.TEAL,
                URI.create("https://login.example.com/oauth2/token"), "read write", "https://login.example.com/",
                "https://api.example.com", URI.create("https://login.example.com/keys"),
                new Transport(true, List.of(), ProxyChoice.NONE), Map.of("tenant", "one"),
                schema < 4 ? null : URI.create("https://login.example.com/ping?from=check")));
        SecretHistory history = schema < 3 ? SecretHistory.NONE
            : SecretHistory.enteredAt(Instant.parse("2026-11-24T03:02:01Z"))
                .workedAt(Instant.parse("2026-11-25T00:00:00Z"))
                .refusedAt(Instant.parse("2026-11-26T23:59:59Z"), "wrong-secret");
        return new VaultContents(List.of(own), List.of(
            new Profile(GoldenVault.FIRST_ID, "Golden \u2600", "own", "golden-client", Secret.of(GoldenVault.SECRET),
                "", true, history),
            new Profile(GoldenVault.SECOND_ID, "Second", "own", "second-client", Secret.of("another-secret"), "")));
    }
}
