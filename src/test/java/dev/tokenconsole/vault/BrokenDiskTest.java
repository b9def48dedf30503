package dev.tokenconsole.vault;

import static dev.tokenconsole.vault.testing.VaultAssert.assertSays;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.vault.contents.VaultContents;
import dev.tokenconsole.vault.error.VaultAccess;
import dev.tokenconsole.vault.error.VaultException.Problem;
import dev.tokenconsole.vault.testing.Samples;
import dev.tokenconsole.vault.testing.SurvivalChecks;
import dev.tokenconsole.vault.testing.Tmpfs;

/** Disks that are really full or read-only; run by {@code .ci/system}. */
@Tag("system")
@DisplayName("row 11: a full and a read-only disk")
class BrokenDiskTest {
    @TempDir
    Path directory;
    private Path root;
    private VaultLocation place;

    @BeforeEach
    void place() {
        root = directory.resolve("disk");
        place = Samples.location(root.resolve("vault.tcv"));
    }

    /** With room for nothing, and with room for half of the file. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void aFullDiskLosesNothing(int pagesLeft) throws Exception {
        try (Tmpfs disk = Tmpfs.at(root)) {
            byte[] before = fill();
            String said = SurvivalChecks.assertSurvives(place, Problem.NOT_SAVED,
                () -> disk.fill(pagesLeft), () -> assertUnchanged(before), disk::makeRoom);
            assertSaid("No space left on device", said);
            System.out.println("Full but for " + pagesLeft + " pages: " + said);
        }
    }

    /** The lock is on another disk: the system protects none on which a file is open for writing. */
    @Test
    void aReadOnlyDiskLosesNothing() throws Exception {
        place = new VaultLocation(place.file(), directory.resolve("state"), place.kdf(), place.random());
        try (Tmpfs disk = Tmpfs.at(root)) {
            byte[] before = fill();
            String said = SurvivalChecks.assertSurvives(place, Problem.NOT_SAVED,
                disk::protect, () -> assertUnchanged(before), disk::allowWriting);
            assertSaid("Read-only file system", said);
            System.out.println("Read-only: " + said);
        }
    }

    @Test
    void aVaultOnAFullDiskStillOpens() throws Exception {
        try (Tmpfs disk = Tmpfs.at(root)) {
            fill();
            disk.fill(0);
            try (Vault vault = place.open(Samples.password())) {
                assertEquals(VaultAccess.WRITING, vault.access());
                disk.makeRoom();
                vault.save(Samples.contents(Samples.profile("later")));
            }
            SurvivalChecks.assertHolds(place, "later");
        }
    }

    /** The state of vaults on this computer is on that disk as well. */
    @Test
    void aVaultOnAReadOnlyDiskOpensForReading() throws Exception {
        try (Tmpfs disk = Tmpfs.at(root)) {
            byte[] before = fill();
            disk.protect();
            try (Vault vault = place.open(Samples.password())) {
                assertEquals(VaultAccess.NO_LOCK, vault.access());
                assertSays(Problem.READ_ONLY, place.file() + " could not be reserved for this program, so it is "
                    + "read-only here. Check that the program's own folder belongs to you and that nobody else can "
                    + "write to it, then open the vault again.",
                    () -> vault.save(VaultContents.initial()));
            }
            assertUnchanged(before);
        }
    }

    private byte[] fill() throws Exception {
        try (Vault vault = place.create(Samples.password())) {
            vault.save(Samples.contents(Samples.profile("before")));
        }
        return Files.readAllBytes(place.file());
    }

    private void assertUnchanged(byte[] before) throws Exception {
        assertArrayEquals(before, Files.readAllBytes(place.file()));
        SurvivalChecks.assertHolds(place, "before");
        try (Stream<Path> files = Files.list(root)) {
            assertEquals(0, files.filter(file -> file.toString().endsWith(".tmp")).count(), "left behind");
        }
    }

    private void assertSaid(String reason, String said) {
        assertEquals(place.file() + " could not be saved: " + reason + ". Nothing was lost: a vault is replaced "
            + "completely or not at all.", said);
    }
}
