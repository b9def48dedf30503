package dev.tokenconsole.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.VaultLocation;
import dev.tokenconsole.vault.contents.VaultContents;
import dev.tokenconsole.vault.crypto.KdfParameters;
import dev.tokenconsole.vault.error.VaultException;

/** Vaults of as many profiles as nobody types in by hand. The credentials are invented, and the same each time. */
public final class ManyProfiles {
    /** So many that the vault has 20 KB. */
    public static final int OF_20_KB = 90;
    /** So many that everything slow can be seen. */
    public static final int TEN_THOUSAND = 10_000;

    private static final String[] TRADES = {"Treasury", "Payroll", "Logistics", "Insurance", "Shipping"};
    private static final int SECRET_LENGTH = 40;

    private ManyProfiles() {}

    /** {@code count} profiles, spread over the built-in environments. */
    public static List<Profile> of(int count) {
        Random random = new Random(count);
        return IntStream.range(0, count).mapToObj(i -> profile(i, random)).toList();
    }

    /** The place that holds them. */
    public static VaultContents contents(int count) {
        return new VaultContents(BuiltInEnvironments.builtIn(), of(count));
    }

    /** The same with another note on the first of them. */
    public static Profile renoted(Profile old, String note) {
        return new Profile(old.id(), old.name(), old.environmentId(), old.clientId(), old.secret(), note);
    }

    /** A new folder on the disk that the program is built on: one in memory forces nothing to a disk. */
    public static Path folder() throws IOException {
        return Files.createTempDirectory(Files.createDirectories(Path.of("target")).toAbsolutePath(), "bench-");
    }

    /** The vault in {@code home}, with the KDF of every new vault. */
    public static VaultLocation location(Path home) {
        return new VaultLocation(home.resolve("vault.tcv"), home.resolve("state"), KdfParameters.DEFAULT,
            SecureRandom::new);
    }

    /** Makes the vault in {@code home}, with {@link ConsoleDriver#PASSWORD}. */
    public static VaultLocation create(Path home, int count) throws VaultException {
        VaultLocation location = location(home);
        try (Vault vault = location.create(ConsoleDriver.PASSWORD.toCharArray())) {
            vault.save(contents(count));
        }
        return location;
    }

    private static Profile profile(int number, Random random) {
        List<Environment> environments = BuiltInEnvironments.builtIn();
        return new Profile(new UUID(random.nextLong(), random.nextLong()),
            "Client %d %s".formatted(number, TRADES[random.nextInt(TRADES.length)]),
            environments.get(number % environments.size()).id(), "0oa" + letters(random, 17),
            Secret.of(letters(random, SECRET_LENGTH)), number % 3 == 0 ? "asked for by team " + number % 50 : "");
    }

    private static String letters(Random random, int length) {
        return random.ints(length, 0, 36).mapToObj(each -> Character.toString(Character.forDigit(each, 36)))
            .reduce("", String::concat);
    }
}
