package dev.tokenconsole.vault.testing;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.model.environment.TokenRecipe;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.VaultCreator;
import dev.tokenconsole.vault.VaultRuntime;
import dev.tokenconsole.vault.contents.VaultContents;
import dev.tokenconsole.vault.crypto.KdfParameters;
import dev.tokenconsole.vault.crypto.PasswordKdf;
import dev.tokenconsole.vault.error.VaultException;

/**
 * The vault {@code golden-v1.tcv}, which every later version has to open. It was made by {@link #write} of version
 * 1 with the randomness of {@link FixedRandom} and the lightest KDF: created, then saved once with two profiles.
 */
public final class GoldenVault {
    /** With the ü in one code point, as NFC has it. */
    public static final String PASSWORD = "Leuchtt\u00fcrme am grauen Meer 1887";
    public static final String SECRET = "g0lden/secret+\u20ac";
    public static final UUID FIRST_ID = UUID.fromString("0c3a5f5e-8f0d-4c7e-9b1a-6d2f4e8a7b10");
    public static final UUID SECOND_ID = UUID.fromString("7a1e2b3c-4d5e-4f60-8a9b-0c1d2e3f4a5b");

    /** Those that were built in when it was released. */
    public static final List<Environment> ENVIRONMENTS = List.of(
        stonex("stonex-payments-sandbox", "StoneX Payments Sandbox (UAT)", EnvironmentKind.SANDBOX,
            "https://api.sandbox.payments.stonex.com"),
        stonex("stonex-payments-production", "StoneX Payments Production", EnvironmentKind.PRODUCTION,
            "https://api.payments.stonex.com"),
        stonex("demo", "Demo", EnvironmentKind.DEMO, "http://127.0.0.1:0"));

    private GoldenVault() {}

    /** Makes the file anew at {@code file}. */
    public static void write(Path file) throws VaultException {
        VaultRuntime runtime = Samples.with(new FixedRandom(), PasswordKdf.ARGON2ID);
        try (Vault vault = VaultCreator.create(file, PASSWORD.toCharArray(), KdfParameters.LIGHTEST, runtime)) {
            vault.save(new VaultContents(ENVIRONMENTS, List.of(
                new Profile(FIRST_ID, "Golden \u2600", "stonex-payments-sandbox", "golden-client",
                    Secret.of(SECRET), ""),
                new Profile(SECOND_ID, "Second", BuiltInEnvironments.DEMO_ID, "demo-client",
                    Secret.of("demo-\"quoted\"-\\secret"), "two\nlines"))));
        }
    }

    private static Environment stonex(String id, String name, EnvironmentKind kind, String baseUrl) {
        return new Environment(id, name, kind, URI.create(baseUrl), "1", TokenRecipe.STONEX_PAYMENTS);
    }

    /** The file as it was released. */
    public static byte[] released() throws IOException {
        return released(1);
    }

    /** The file of that schema, {@code golden-vN.tcv}. */
    public static byte[] released(int schema) throws IOException {
        String name = "/dev/tokenconsole/vault/golden-v" + schema + ".tcv";
        try (InputStream in = GoldenVault.class.getResourceAsStream(name)) {
            return java.util.Objects.requireNonNull(in, name).readAllBytes();
        }
    }
}
