package dev.tokenconsole.vault;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.vault.contents.VaultJson;
import dev.tokenconsole.vault.crypto.KdfParameters;
import dev.tokenconsole.vault.crypto.MasterPassword;
import dev.tokenconsole.vault.crypto.PasswordStrength;
import dev.tokenconsole.vault.crypto.VaultKey;
import dev.tokenconsole.vault.disk.Backup;
import dev.tokenconsole.vault.error.VaultErrors;
import dev.tokenconsole.vault.error.VaultException;
import dev.tokenconsole.vault.testing.FaultySteps;
import dev.tokenconsole.vault.testing.FixedRandom;
import dev.tokenconsole.vault.testing.Samples;
import dev.tokenconsole.vault.testing.VaultForger;

/** Whatever goes wrong, and whatever is printed: no password, client id or secret in it. */
@DisplayName("row 12: a secret canary")
class CanaryTest {
    /** More than a save has. */
    private static final int STEPS = 40;

    @TempDir
    Path directory;
    private final List<String> printed = new ArrayList<>();
    private final Logger log = Logger.getLogger("");
    private final Handler logged = new Handler() {
        private final SimpleFormatter formatter = new SimpleFormatter();

        @Override
        public void publish(LogRecord line) {
            print(formatter.format(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        log.addHandler(logged);
    }

    @AfterEach
    void listenNoMore() {
        log.removeHandler(logged);
    }

    @Test
    void nothingPrintedHoldsASecret() throws Exception {
        Path file = directory.resolve("vault.tcv");
        FaultySteps steps = new FaultySteps();
        try (Vault vault = Samples.filled(file, Samples.with(steps))) {
            print(vault, vault.contents(), vault.contents().profiles().getFirst(), vault.contents().toString());
            printFaultsOfSaving(vault, steps);
            printFaultsOfChanging(vault, steps);
            vault.save(vault.contents());
            byte[] good = Files.readAllBytes(file);
            printBackups(file, vault);
            printFaultsOfOpening(file, good);
            Files.write(file, good);
        }
        print(VaultKey.fresh(new FixedRandom()), MasterPassword.of(Samples.password()),
            PasswordStrength.of(Samples.password()), new MemoryStore(Samples.contents(Samples.profile("x"))));
        attempt(() -> Samples.create(file, Samples.quick()));
        attempt(() -> VaultCreator.create(directory.resolve("weak"), Samples.PASSWORD.substring(0, 11).toCharArray(),
            KdfParameters.LIGHTEST, Samples.quick()));
        attempt(() -> VaultCreator.create(directory.resolve("half"), (Samples.PASSWORD + '\ud800').toCharArray(),
            KdfParameters.LIGHTEST, Samples.quick()));
        assertTrue(printed.stream().anyMatch(text -> text.contains("A temporary file was left behind")), "no log");
        assertTrue(printed.size() > 300, "only " + printed.size() + " texts");
        for (String canary : canaries()) {
            for (String text : printed) {
                assertFalse(text.contains(canary), text.replace(canary, "<canary>"));
            }
        }
    }

    private void printFaultsOfSaving(Vault vault, FaultySteps steps) {
        for (int step = 0; step < STEPS; step++) {
            steps.failAt(step, () -> new IOException("fault"));
            attempt(() -> vault.save(vault.contents()));
        }
        steps.heal();
        Profile lost = new Profile(UUID.randomUUID(), Samples.PROFILE_NAME, "nowhere", Samples.CLIENT_ID,
            Secret.of(Samples.SECRET), Samples.NOTE);
        Profile wiped = Samples.profile("wiped");
        wiped.close();
        for (Profile bad : List.of(lost, wiped)) {
            attempt(() -> vault.save(Samples.contents(bad)));
        }
    }

    private void printFaultsOfChanging(Vault vault, FaultySteps steps) {
        for (int step = 0; step < STEPS; step++) {
            steps.failAt(step, () -> new IOException("fault"));
            attempt(() -> vault.changePassword(Samples.password(), Samples.nextPassword(), KdfParameters.LIGHTEST));
            attempt(() -> vault.changePassword(Samples.nextPassword(), Samples.password(), KdfParameters.LIGHTEST));
        }
        steps.heal();
        attempt(() -> vault.changePassword(Samples.nextPassword(), Samples.password(), KdfParameters.LIGHTEST));
        attempt(() -> vault.changePassword(Samples.password(), Samples.PASSWORD.substring(0, 11).toCharArray(),
            KdfParameters.LIGHTEST));
    }

    private void printBackups(Path file, Vault vault) throws VaultException {
        VaultLocation place = Samples.location(file);
        print(place, place.look(), place.backups(), vault.backups(), vault.backups().ofOtherPasswords());
        for (Backup each : place.backups()) {
            print(place.pick(each.file()));
            attempt(() -> {
                try (Vault backup = VaultOpener.ofBackup(file, each, Samples.password(), Samples.quick())) {
                    print(backup);
                    backup.save(backup.contents());
                }
            });
        }
    }

    private void printFaultsOfOpening(Path file, byte[] good) {
        for (int at = 0; at < good.length; at += 40) {
            int where = at;
            attempt(() -> {
                Files.write(file, VaultForger.changed(good, bytes -> bytes.put(where, (byte) ~bytes.get(where))));
                Samples.open(file, Samples.quick()).close();
            });
            attempt(() -> {
                Files.write(file, Arrays.copyOf(good, where));
                Samples.open(file, Samples.quick()).close();
            });
        }
        attempt(() -> {
            Files.write(file, good);
            Samples.open(file, (Samples.PASSWORD + "!").toCharArray(), Samples.quick()).close();
        });
        String json = "{\"schema\":1,\"environments\":[],\"profiles\":[\"" + Samples.SECRET + "\"," + Samples.CLIENT_ID;
        for (int end = 0; end <= json.length(); end++) {
            byte[] bytes = json.substring(0, end).getBytes(java.nio.charset.StandardCharsets.UTF_8);
            attempt(() -> VaultJson.read(bytes, new VaultErrors(file)));
        }
    }

    private void attempt(Executable doing) {
        try {
            doing.execute();
        } catch (Throwable e) {
            StringWriter all = new StringWriter();
            e.printStackTrace(new PrintWriter(all));
            print(all);
        }
    }

    private void print(Object... objects) {
        for (Object object : objects) {
            printed.add(String.valueOf(object));
        }
    }

    private static List<String> canaries() {
        List<String> canaries = new ArrayList<>();
        for (String text : List.of(Samples.PASSWORD, Samples.PASSWORD.substring(0, 11), Samples.CLIENT_ID,
                Samples.SECRET, Samples.NEXT_PASSWORD)) {
            byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            canaries.addAll(List.of(text, Arrays.toString(bytes), Arrays.toString(text.toCharArray()),
                HexFormat.of().formatHex(bytes), Base64.getEncoder().withoutPadding().encodeToString(bytes)));
        }
        return canaries;
    }
}
