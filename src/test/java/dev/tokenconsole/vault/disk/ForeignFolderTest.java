package dev.tokenconsole.vault.disk;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.testing.OtherUser;
import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.error.VaultAccess;
import dev.tokenconsole.vault.error.VaultException;
import dev.tokenconsole.vault.testing.Samples;

/** F7: a save refuses a folder of backups that others can change, loses nothing, and goes on once it is mended. */
@DisabledOnOs(OS.WINDOWS)
class ForeignFolderTest {
    private static final String LEFT = ".vault.000001.20261101T000000Z.tcv.1b4e28ba-2fa1-11d2-883f-0016d3cca427.tmp";

    @TempDir
    private Path home;
    private Path file = Path.of("nowhere");
    private Path backups = Path.of("nowhere");
    private Path state = Path.of("nowhere");

    @BeforeEach
    void fill() throws Exception {
        file = home.resolve("vault.tcv");
        backups = home.resolve("backups");
        state = home.resolve("state");
        Samples.filled(file, Samples.on(state)).close();
        assertEquals(1, count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"rwxrwxrwx", "rwxrwxr-x", "rwx----w-"})
    void othersCanWriteToIt(String permissions) throws Exception {
        mode(backups, permissions);
        assertRefusedAndKept("other users can change the folder backups; allow writing to its owner alone "
            + "(chmod go-w)");
        mode(backups, "rwx------");
        assertSaves();
    }

    @Test
    void itBelongsToAnotherUser() throws Exception {
        OtherUser.give(backups);
        assertRefusedAndKept("the folder backups belongs to another user; move it away, and the program creates its "
            + "own");
        Files.move(backups, home.resolve("theirs"));
        assertSaves();
    }

    @Test
    void itIsALinkOfAnotherUser() throws Exception {
        Path elsewhere = Files.move(backups, home.resolve("elsewhere"));
        OtherUser.give(Files.createSymbolicLink(backups, elsewhere));
        assertRefusedAndKept("the folder backups belongs to another user; move it away, and the program creates its "
            + "own");
    }

    /** A link of one's own, to another disk for instance, is a folder as any other. */
    @Test
    void aLinkOfOnesOwnIsFollowed() throws Exception {
        Files.createSymbolicLink(backups, Files.move(backups, home.resolve("elsewhere")));
        assertSaves();
        mode(home.resolve("elsewhere"), "rwxrwxrwx");
        assertRefusedAndKept("other users can change the folder backups; allow writing to its owner alone "
            + "(chmod go-w)");
    }

    /** Their seal is checked, so they stay of use. */
    @Test
    void theBackupsInItOpen() throws Exception {
        mode(backups, "rwxrwxrwx");
        BackupFolder folder = new BackupFolder(file, Samples.on(state).files());
        assertEquals(List.of(1L), folder.list().stream().map(Backup::generation).toList());
        try (Vault old = Samples.open(folder.list().getFirst().file(), Samples.on(state))) {
            assertEquals(List.of(), Samples.names(old));
        }
    }

    @Test
    void nothingIsDeletedInIt() throws Exception {
        Path left = Files.writeString(backups.resolve(LEFT), "");
        mode(backups, "rwxrwxrwx");
        Samples.open(file, Samples.on(state)).close();
        assertTrue(Files.exists(left));
        mode(backups, "rwx------");
        Samples.open(file, Samples.on(state)).close();
        assertFalse(Files.exists(left));
    }

    @Test
    void aLockOfAnotherUserIsNone() throws Exception {
        OtherUser.give(only(".lock"));
        try (Vault vault = Samples.open(file, Samples.on(state))) {
            assertEquals(VaultAccess.NO_LOCK, vault.access());
        }
    }

    @Test
    void aLockThatOthersCanOpenIsNone() throws Exception {
        mode(state, "rwxr-xr-x");
        mode(only(".lock"), "rw-rw-rw-");
        try (Vault vault = Samples.open(file, Samples.on(state))) {
            assertEquals(VaultAccess.NO_LOCK, vault.access());
        }
    }

    /** It is not believed, and a save replaces it. */
    @Test
    void aGenerationOfAnotherUserIsReplaced() throws Exception {
        Path generation = Files.writeString(only(".generation"), "99");
        OtherUser.give(generation);
        UUID id = UUID.fromString(generation.getFileName().toString().replace(".generation", ""));
        LocalState here = new LocalState(state);
        assertEquals(0, here.lastGeneration(id));
        here.remember(id, 3);
        assertEquals(3, here.lastGeneration(id));
    }

    private void assertRefusedAndKept(String reason) throws Exception {
        byte[] before = Files.readAllBytes(file);
        long kept = count();
        try (Vault vault = Samples.open(file, Samples.on(state))) {
            VaultException said = assertThrows(VaultException.class,
                () -> vault.save(Samples.contents(Samples.profile("next"))));
            assertEquals(VaultException.Problem.NOT_SAVED, said.problem());
            assertThat(said.getMessage(), containsString(" could not be saved: " + reason + ". Nothing was lost: "));
            assertEquals(List.of(Samples.PROFILE_NAME), Samples.names(vault));
        }
        assertEquals(-1, Files.mismatch(file, Files.write(home.resolve("before"), before)));
        assertEquals(kept, count());
    }

    private void assertSaves() throws Exception {
        try (Vault vault = Samples.open(file, Samples.on(state))) {
            long kept = Files.exists(backups) ? count() : 0;
            vault.save(Samples.contents(Samples.profile("next")));
            assertEquals(kept + 1, count());
            vault.save(Samples.contents(Samples.profile(Samples.PROFILE_NAME)));
        }
    }

    private long count() throws IOException {
        try (Stream<Path> files = Files.list(backups)) {
            return files.count();
        }
    }

    private Path only(String ending) throws IOException {
        try (Stream<Path> files = Files.list(state)) {
            return files.filter(each -> each.toString().endsWith(ending)).findFirst().orElseThrow();
        }
    }

    private static void mode(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
}
