package dev.tokenconsole.vault.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Security;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.VaultRuntime;
import dev.tokenconsole.vault.contents.VaultContents;
import dev.tokenconsole.vault.contents.VaultJson;
import dev.tokenconsole.vault.crypto.VaultKey;
import dev.tokenconsole.vault.error.VaultErrors;
import dev.tokenconsole.vault.error.VaultException;
import dev.tokenconsole.vault.testing.FaultySteps;
import dev.tokenconsole.vault.testing.KeyedVault;
import dev.tokenconsole.vault.testing.RecordingCipher;
import dev.tokenconsole.vault.testing.Samples;
import dev.tokenconsole.vault.testing.VaultAssert;
import dev.tokenconsole.vault.testing.VaultForger;

/** Two messages under one key and nonce would give both away: no key of the payload is ever used twice. */
@DisplayName("row 7: no key and no salt twice, by a recording cipher")
@Isolated("the cipher of the whole process is recorded")
class OneKeyOneMessageTest {
    private static final int SALT_AT = 46;
    private static final int SAVES = 100_000;
    private static final int SAVES_TO_DISK = 300;

    @TempDir
    Path directory;

    /** Sealing is all that a save does with keys; the rest of it is files. */
    @Test
    void overAHundredThousandSealings() throws Exception {
        VaultErrors errors = new VaultErrors(directory.resolve("vault.tcv"));
        VaultRuntime runtime = Samples.quick();
        KeyedVault vault = new KeyedVault();
        VaultHeader header = new VaultHeader(KeyedVault.ID, 1, List.of(vault.slot()));
        byte[] json = VaultJson.write(Samples.contents(Samples.profile("same every time")));
        Set<ByteBuffer> salts = new HashSet<>();
        try (RecordingCipher cipher = RecordingCipher.start()) {
            for (int save = 0; save < SAVES; save++) {
                salts.add(salt(VaultCodec.seal(header, vault.key(), json, runtime.random(), errors)));
            }
            assertEquals(SAVES, salts.size(), "salts");
            assertNoneTwice(SAVES, cipher);
        }
    }

    /** The same of whole saves, among them some that fail and are tried again. */
    @Test
    void overWholeSaves() throws Exception {
        Path file = directory.resolve("vault.tcv");
        FaultySteps steps = new FaultySteps();
        Set<ByteBuffer> salts = new HashSet<>();
        int failed = 0;
        try (Vault vault = Samples.create(file, Samples.with(steps));
                RecordingCipher cipher = RecordingCipher.start()) {
            for (int save = 0; save < SAVES_TO_DISK; save++) {
                if (save % 10 == 0) {
                    steps.failAt(2, () -> new IOException("fault"));
                    VaultAssert.assertProblem(VaultException.Problem.NOT_SAVED,
                        () -> vault.save(VaultContents.initial()));
                    failed++;
                    steps.heal();
                }
                vault.save(VaultContents.initial());
                salts.add(salt(Files.readAllBytes(file)));
            }
            assertEquals(SAVES_TO_DISK, salts.size(), "salts");
            assertNoneTwice(SAVES_TO_DISK + failed, cipher);
        }
    }

    /** That the recording would show it, if two saves had one salt. */
    @Test
    void theRecordingNoticesARepetition() throws Exception {
        VaultKey key = VaultKey.owning(new byte[VaultKey.LENGTH]);
        VaultHeader header = new VaultHeader(KeyedVault.ID, 1, List.of(new KeyedVault().slot()));
        try (RecordingCipher cipher = RecordingCipher.start()) {
            VaultForger.sealed(header, key, new byte[VaultLayout.BLOCK]);
            VaultForger.sealed(header, key, new byte[VaultLayout.BLOCK]);
            assertEquals(2, cipher.uses().size());
            assertEquals(cipher.uses().get(0), cipher.uses().get(1));
            assertNotEquals(ByteBuffer.allocate(VaultKey.LENGTH), cipher.uses().get(0).key());
        }
        assertNull(Security.getProvider("Recording"), "left behind");
    }

    private static void assertNoneTwice(int saves, RecordingCipher cipher) {
        Set<ByteBuffer> keys = new HashSet<>();
        Set<ByteBuffer> nonces = new HashSet<>();
        for (RecordingCipher.Use use : cipher.uses()) {
            keys.add(use.key());
            nonces.add(use.nonce());
        }
        assertEquals(saves, cipher.uses().size(), "encryptions");
        assertEquals(saves, keys.size(), "keys");
        assertEquals(saves, nonces.size(), "nonces");
    }

    private static ByteBuffer salt(byte[] file) {
        byte[] salt = new byte[VaultLayout.SALT_LENGTH];
        ByteBuffer.wrap(file).get(SALT_AT, salt);
        return ByteBuffer.wrap(salt);
    }
}
