package dev.tokenconsole.vault.error;

import static dev.tokenconsole.vault.testing.VaultAssert.assertSays;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.tokenconsole.vault.error.VaultException.Problem;
import dev.tokenconsole.vault.testing.CountingKdf;
import dev.tokenconsole.vault.testing.FaultySteps;
import dev.tokenconsole.vault.testing.Samples;
import dev.tokenconsole.vault.testing.VaultAssert;
import dev.tokenconsole.vault.testing.VaultForger;

/** Every way in which a file can fail to open, and the exact sentence for each. */
class VaultMessagesTest {
    @TempDir
    Path directory;
    private Path file;
    private byte[] good;
    private final CountingKdf kdf = new CountingKdf();

    @BeforeEach
    void makeAVault() throws Exception {
        file = directory.resolve("vault.tcv");
        Samples.filled(file, Samples.quick()).close();
        good = Files.readAllBytes(file);
    }

    @Test
    void wrongPassword() {
        assertSays(Problem.WRONG_PASSWORD, "Wrong password.",
            () -> Samples.open(file, "another password".toCharArray(), Samples.quick(kdf)));
        assertEquals(1, kdf.runs());
    }

    @Test
    void cutShort() throws Exception {
        Files.write(file, Arrays.copyOf(good, 1000));
        refused(Problem.TRUNCATED,
            "The file is truncated (1000 of 4362 bytes). Open a backup of " + file + ".");
        Files.write(file, Arrays.copyOf(good, 20));
        refused(Problem.TRUNCATED,
            "The file is truncated (only 20 bytes). Open a backup of " + file + ".");
    }

    @Test
    void damaged() throws Exception {
        Files.write(file, VaultForger.flipped(good, 2000, 3));
        refused(Problem.DAMAGED, "The file is damaged; your password is not the problem. "
            + "Open a backup of " + file
                + ".");
    }

    @Test
    void somethingElse() throws Exception {
        String sentence = file + " is not a vault file. Choose another.";
        Files.writeString(file, "client_id=abc\nclient_secret=def\n");
        refused(Problem.NOT_A_VAULT, sentence);
        Files.writeString(file, "x");
        refused(Problem.NOT_A_VAULT, sentence);
        Files.write(file, new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13});
        refused(Problem.NOT_A_VAULT, sentence);
    }

    @Test
    void changedLineEnds() throws Exception {
        byte[] unixEnds = good.clone();
        System.arraycopy(good, 5, unixEnds, 4, 3);
        Files.write(file, unixEnds);
        refused(Problem.NOT_A_VAULT, file + " is not a vault file. Choose another.");
    }

    @Test
    void empty() throws Exception {
        String sentence = "The vault file is empty, as happens after a power failure. Open a backup of " + file + ".";
        for (int length : new int[] {0, 1, 4362, 100_000}) {
            Files.write(file, new byte[length]);
            refused(Problem.EMPTY, sentence);
        }
    }

    @Test
    void newer() throws Exception {
        Files.write(file, VaultForger.changed(good, bytes -> bytes.putShort(8, (short) 2)));
        refused(Problem.NEWER_VERSION, "This vault was made by a newer version of this program. Update the program to "
            + "open " + file + ".");
    }

    @Test
    void tooCostly() throws Exception {
        Files.write(file, VaultForger.changed(good, bytes -> bytes.putInt(130, 2_097_152)));
        refused(Problem.TOO_COSTLY, "Opening would need 2048 MiB of memory, 1 passes and 1 lanes. Allowed are 19 to "
            + "1024 MiB, 1 to 20 passes, 1 to 16 lanes, and 4096 MiB over all passes.");
        Files.write(file, VaultForger.changed(good, bytes -> bytes.putInt(130, 19_455)));
        refused(Problem.TOO_COSTLY, "Opening would need 18.999 MiB of memory, 1 passes and 1 lanes. Allowed are 19 to "
            + "1024 MiB, 1 to 20 passes, 1 to 16 lanes, and 4096 MiB over all passes.");
    }

    @Test
    void altered() throws Exception {
        String sentence = "The file was modified after it was saved. Open a backup of " + file + ".";
        Files.write(file, VaultForger.changed(good, bytes -> bytes.putLong(38, 7)));
        assertSays(Problem.ALTERED, sentence, this::open);
        Files.write(file, VaultForger.changed(good, bytes -> bytes.put(2000, (byte) (good[2000] + 1))));
        assertSays(Problem.ALTERED, sentence, this::open);
    }

    @Test
    void missing() throws Exception {
        Files.delete(file);
        String sentence = "There is no vault at " + file + ". Create one there, or open another.";
        refused(Problem.MISSING, sentence);
        Files.createSymbolicLink(file, directory.resolve("nowhere"));
        refused(Problem.MISSING, sentence);
    }

    @Test
    void aDirectoryOrADevice() throws Exception {
        Files.delete(file);
        Files.createDirectory(file);
        refused(Problem.NOT_A_VAULT, file + " is not a vault file but a folder or a device. Choose another.");
        Path device = Path.of("/dev/zero");
        assertSays(Problem.NOT_A_VAULT, device + " is not a vault file but "
            + "a folder or a device. Choose another.", () -> Samples.open(device, Samples.quick(kdf)));
    }

    @Test
    void unreadable() throws Exception {
        Path other = directory.resolve("other");
        Files.delete(file);
        Files.createSymbolicLink(file, other);
        Files.createSymbolicLink(other, file);
        VaultException e = VaultAssert.assertProblem(Problem.UNREADABLE, this::open);
        assertTrue(e.getMessage().startsWith(file + " could not be read: "), e.getMessage());
        assertTrue(e.getMessage().endsWith(". Check the path and its permissions."), e.getMessage());
    }

    @Test
    void tooLargeIsNotEvenRead() throws Exception {
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(10_000_000_000L);
        }
        FaultySteps steps = new FaultySteps();
        assertSays(Problem.NOT_A_VAULT, file + " is not a vault file: it has 10000000000 bytes, and a vault has at "
            + "most 16777216. Choose another.", () -> Samples.open(file, Samples.with(steps)));
        assertEquals(0, steps.taken().size(), "read");
    }

    @Test
    void existing() {
        assertSays(Problem.EXISTS, "A file already exists at " + file + ". It is never overwritten: open it, or choose "
            + "another location.",
            () -> Samples.create(file, Samples.quick()));
    }

    private void refused(Problem problem, String sentence) {
        assertSays(problem, sentence, this::open);
        assertEquals(0, kdf.runs(), "the KDF ran");
    }

    private void open() throws VaultException {
        Samples.open(file, Samples.quick(kdf)).close();
    }
}
