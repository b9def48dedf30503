package dev.tokenconsole.vault;

import static dev.tokenconsole.vault.testing.VaultAssert.assertProblem;
import static dev.tokenconsole.vault.testing.VaultAssert.assertSays;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.vault.contents.VaultContents;
import dev.tokenconsole.vault.error.VaultException.Problem;
import dev.tokenconsole.vault.testing.Samples;

/** The file changes between load and save. */
@DisplayName("row 11: changed outside between load and save")
class VaultConflictTest {
    @TempDir
    Path directory;
    private Path file;
    private Vault vault;

    @BeforeEach
    void open() throws Exception {
        file = directory.resolve("vault.tcv");
        vault = Samples.filled(file, Samples.quick());
    }

    @AfterEach
    void close() {
        vault.close();
    }

    @Test
    void anotherVersionIsNotOverwritten() throws Exception {
        try (Vault other = Samples.open(file, Samples.quick())) {
            other.save(Samples.contents(Samples.profile("theirs")));
        }
        conflict();
        try (Vault again = Samples.open(file, Samples.quick())) {
            assertEquals(List.of("theirs"), Samples.names(again));
        }
    }

    @Test
    void norIsAnythingElseThatTookItsPlace() throws Exception {
        for (byte[] other : List.of(new byte[0], new byte[] {1, 2, 3}, new byte[5000])) {
            Files.write(file, other);
            conflict();
        }
        Files.delete(file);
        Files.createDirectory(file);
        conflict();
        Files.delete(file);
        Files.createSymbolicLink(file, Files.write(directory.resolve("elsewhere"), new byte[9]));
        conflict();
    }

    @Test
    void aFileThatGrewBeyondAllBoundsIsAConflictToo() throws Exception {
        try (var grown = new java.io.RandomAccessFile(file.toFile(), "rw")) {
            grown.setLength(10_000_000_000L);
        }
        assertProblem(Problem.CONFLICT, () -> vault.save(VaultContents.initial()));
    }

    @Test
    void aDeletedFileIsNotMadeAnewInSilence() throws Exception {
        Files.delete(file);
        assertProblem(Problem.NOT_SAVED, () -> vault.save(VaultContents.initial()));
        assertFalse(Files.exists(file));
    }

    @Test
    void theSameBytesAreNoConflict() throws Exception {
        byte[] same = Files.readAllBytes(file);
        Files.delete(file);
        Files.write(file, same);
        vault.save(Samples.contents(Samples.profile("mine")));
        assertEquals(List.of("mine"), Samples.names(vault));
    }

    private void conflict() throws IOException {
        Profile mine = Samples.profile("mine");
        byte[] before = Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
        assertSays(Problem.CONFLICT, file + " was changed by another program since it was opened, so it was not "
            + "overwritten. Nothing was lost.",
            () -> vault.save(Samples.contents(mine)));
        assertArrayEquals(before, Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0]);
        assertEquals(List.of(Samples.PROFILE_NAME), Samples.names(vault));
        assertEquals(2, vault.generation());
        assertFalse(mine.secret().isClosed(), "still the caller's");
        try (Stream<Path> files = Files.list(directory)) {
            assertEquals(0, files.filter(path -> path.toString().endsWith(".tmp")).count());
        }
    }
}
