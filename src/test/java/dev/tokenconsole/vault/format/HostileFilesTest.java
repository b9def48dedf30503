package dev.tokenconsole.vault.format;

import static dev.tokenconsole.vault.testing.VaultAssert.assertSays;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.tokenconsole.vault.error.VaultException.Problem;
import dev.tokenconsole.vault.testing.CountingKdf;
import dev.tokenconsole.vault.testing.FaultySteps;
import dev.tokenconsole.vault.testing.Samples;
import dev.tokenconsole.vault.testing.Sentences;

/** Files at the path of a vault that are none: the sentence for each, and no run of the KDF. */
@DisplayName("row 8: hostile files")
class HostileFilesTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final byte[] PNG = Base64.getDecoder().decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ"
        + "AAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

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
        Files.delete(file);
    }

    @AfterEach
    void theKdfDidNotRun() {
        assertEquals(0, kdf.runs(), "the KDF ran");
    }

    @Test
    void anyOneByte() throws Exception {
        for (int value = 1; value < 256; value++) {
            Files.write(file, new byte[] {(byte) value});
            refused(Problem.NOT_A_VAULT, Sentences.notAVault(file));
        }
        Files.write(file, new byte[1]);
        refused(Problem.EMPTY, Sentences.empty(file));
    }

    @Test
    void aPicture() throws Exception {
        Files.write(file, PNG);
        refused(Problem.NOT_A_VAULT, Sentences.notAVault(file));
    }

    /** The damage by a transfer in text mode in either direction, and by mail of seven bits. */
    @Test
    void aVaultSentAsText() throws Exception {
        String text = new String(good, StandardCharsets.ISO_8859_1);
        byte[] sevenBits = good.clone();
        for (int at = 0; at < sevenBits.length; at++) {
            sevenBits[at] &= 0x7f;
        }
        for (byte[] mangled : new byte[][] {latin1(text.replace("\r\n", "\n")), latin1(text.replace("\n", "\r\n")),
            latin1(text.replace("\r", "")), text.getBytes(StandardCharsets.UTF_8), sevenBits,
            Base64.getMimeEncoder().encode(good)}) {
            Files.write(file, mangled);
            refused(Problem.NOT_A_VAULT, Sentences.notAVault(file));
        }
        Files.write(file, latin1(text.substring(0, text.indexOf('\u001a'))));
        refused(Problem.NOT_A_VAULT, Sentences.notAVault(file));
    }

    @Test
    void aFolder() throws Exception {
        Files.createDirectory(file);
        refused(Problem.NOT_A_VAULT, Sentences.notAFile(file));
    }

    /** Reading one would wait for a writer. */
    @Test
    void aNamedPipe() throws Exception {
        assertEquals(0, new ProcessBuilder("mkfifo", file.toString()).inheritIO().start().waitFor());
        refused(Problem.NOT_A_VAULT, Sentences.notAFile(file));
        Path link = Files.createSymbolicLink(directory.resolve("link"), file);
        assertTimeoutPreemptively(SOON, () -> assertSays(Problem.NOT_A_VAULT, Sentences.notAFile(link),
            () -> Samples.open(link, Samples.quick(kdf))));
    }

    @Test
    void linksThatLeadNowhere() throws Exception {
        Path other = directory.resolve("other");
        Files.createSymbolicLink(file, other);
        refused(Problem.MISSING, Sentences.missing(file));
        Files.createSymbolicLink(other, file);
        refused(Problem.UNREADABLE, Sentences.unreadable(file, "Too many levels of symbolic links or unable to access "
            + "attributes of symbolic link"));
    }

    @Test
    void aFileInThePlaceOfItsFolder() throws Exception {
        Files.write(file, good);
        Path below = file.resolve("vault.tcv");
        assertSays(Problem.MISSING, Sentences.missing(below), () -> Samples.open(below, Samples.quick(kdf)));
    }

    /** Root may read anything but what the kernel itself refuses. */
    @Test
    void noPermission() throws Exception {
        Files.write(file, good);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        Path forbidden = Files.isReadable(file) ? Path.of("/proc/sys/vm/compact_memory") : file;
        assertSays(Problem.UNREADABLE, Sentences.unreadable(forbidden, "access denied"),
            () -> Samples.open(forbidden, Samples.quick(kdf)));
    }

    @Test
    void anyFaultOfReading() throws Exception {
        Files.write(file, good);
        FaultySteps steps = new FaultySteps();
        steps.failAt(0, () -> new AccessDeniedException(file.toString()));
        assertSays(Problem.UNREADABLE, Sentences.unreadable(file, "access denied"),
            () -> Samples.open(file, Samples.with(steps, kdf)));
        Path memory = Path.of("/proc/self/mem");
        assertSays(Problem.UNREADABLE, Sentences.unreadable(memory, "Input/output error"),
            () -> Samples.open(memory, Samples.quick(kdf)));
    }

    @Test
    void tenGigabytesOfHoles() throws Exception {
        Files.write(file, good);
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(10_000_000_000L);
            refused(Problem.NOT_A_VAULT, Sentences.tooLarge(file, 10_000_000_000L));
            sparse.setLength(VaultLayout.MAX_TOTAL + 1L);
            refused(Problem.NOT_A_VAULT, Sentences.tooLarge(file, 16_777_217));
            sparse.setLength(VaultLayout.MAX_TOTAL);
            refused(Problem.DAMAGED, Sentences.damaged(file));
        }
    }

    /** The size that the system names is not believed either. */
    @Test
    void aFileThatGrowsWhileItIsRead() throws Exception {
        Files.write(file, good);
        FaultySteps steps = new FaultySteps();
        steps.serve(Arrays.copyOf(good, VaultLayout.MAX_TOTAL + 1));
        assertSays(Problem.NOT_A_VAULT, Sentences.tooLarge(file, 16_777_217),
            () -> Samples.open(file, Samples.with(steps, kdf)));
    }

    private void refused(Problem problem, String sentence) {
        assertTimeoutPreemptively(SOON,
            () -> assertSays(problem, sentence, () -> Samples.open(file, Samples.quick(kdf)).close()));
    }

    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
