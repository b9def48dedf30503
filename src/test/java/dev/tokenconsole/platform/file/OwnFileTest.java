package dev.tokenconsole.platform.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.testing.OtherUser;

/** F7: the rule for the folders and files that the program trusts. */
@DisabledOnOs(OS.WINDOWS)
class OwnFileTest {
    @TempDir
    private Path home;
    private Path folder = Path.of("nowhere");
    private Path file = Path.of("nowhere");

    @BeforeEach
    void make() throws IOException {
        folder = Files.createDirectory(home.resolve("own"));
        file = Files.writeString(folder.resolve("file"), "");
        mode(folder, "rwxr-xr-x");
        mode(file, "rw-r--r--");
    }

    @Test
    void anOrdinaryFileIsOne() throws Exception {
        OwnFile.require(file);
        OwnFile.requireHere(file);
        assertTrue(OwnFolder.is(folder));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rwxrwxrwx", "rwxrwx---", "rwx----w-", "rwxr-xrwx"})
    void aFolderThatOthersCanWriteIsNone(String permissions) throws Exception {
        mode(folder, permissions);
        assertRefused("other users can change the folder own; allow writing to its owner alone (chmod go-w)");
    }

    /** The right to write is worth nothing to those who cannot enter the folder. */
    @ParameterizedTest
    @CsvSource({"rwxr-xr-x, rw-rw-r--, false", "rwxr-xr-x, rw-r--rw-, false", "rwx--x---, rw-rw----, false",
        "rwx-----x, rw----rw-, false", "rwx-----x, rw-rw----, true", "rwx--x---, rw----rw-, true",
        "rwxr--r--, rw-rw-rw-, true", "rwx------, rw-rw-rw-, true"})
    void aFileThatOthersCanReachAndWriteIsNone(String ofFolder, String ofFile, boolean own) throws Exception {
        mode(folder, ofFolder);
        mode(file, ofFile);
        if (own) {
            OwnFile.require(file);
        } else {
            assertRefused("other users can change the file file; allow writing to its owner alone (chmod go-w)");
        }
    }

    /** Its members may enter the folder as others, or by the group of the folder. */
    @ParameterizedTest
    @CsvSource({"rwx-----x, rw-rw----, false", "rwx--x---, rw-rw----, false", "rwx--x---, rw----rw-, false",
        "rwx-----x, rw----rw-, false", "rwx------, rw-rw-rw-, true", "rwx--x--x, rw-r--r--, true"})
    void aFileOfAnotherGroupThatOthersCanReachAndWriteIsNone(String ofFolder, String ofFile, boolean own)
            throws Exception {
        aFileThatOthersCanReachAndWriteIsNone(ofFolder, ofFile,
            ofFolder.equals("rwx------") || ofFile.endsWith("r--r--")
            || (ofFolder.equals("rwx-----x") && ofFile.equals("rw-rw----"))
            || (ofFolder.equals("rwx--x---") && ofFile.equals("rw----rw-")));
        OtherUser.giveToGroup(file);
        if (own) {
            OwnFile.require(file);
        } else {
            assertThrows(NotOursException.class, () -> OwnFile.require(file));
        }
    }

    /** Other users that can change the folder can replace the file. */
    @Test
    void theFolderOfTheTargetOfALinkIsJudged() throws Exception {
        Path open = Files.createDirectory(home.resolve("open"));
        Path target = Files.writeString(open.resolve("target"), "");
        mode(target, "rw-r--r--");
        mode(open, "rwxrwxrwx");
        Path link = Files.createSymbolicLink(folder.resolve("link"), target);
        assertThrows(NotOursException.class, () -> OwnFile.require(link));
        Path between = Files.createSymbolicLink(open.resolve("between"), file);
        Path chain = Files.createSymbolicLink(folder.resolve("chain"), Path.of("..", "open", "between"));
        assertThrows(NotOursException.class, () -> OwnFile.require(chain));
        mode(open, "rwxr-xr-x");
        OwnFile.require(link);
        OwnFile.require(chain);
        assertTrue(Files.isSymbolicLink(between));
    }

    @Test
    void eachLinkOfAChainToAFolderIsJudged() throws Exception {
        Path second = Files.createSymbolicLink(home.resolve("second"), folder);
        Path first = Files.createSymbolicLink(home.resolve("first"), Path.of("second"));
        OwnFolder.require(first);
        OtherUser.give(second);
        assertThrows(NotOursException.class, () -> OwnFolder.require(first));
    }

    @ParameterizedTest
    @CsvSource({"vfat, false", "CIFS, false", "9p, false", "drvfs, false", "exfat, false", "fuseblk, false",
        "ext4, true", "xfs, true", "btrfs, true", "tmpfs, true", "overlay, true", "nfs4, true", "apfs, true"})
    void theWayOutIsNamedWhereAMountShowsOneModeForAll(String type, boolean permissions) {
        assertEquals(permissions, OwnFolder.hasPermissions(type));
    }

    @Test
    void anotherUserOwnsTheFolder() {
        OtherUser.give(folder);
        assertRefused("the folder own belongs to another user; move it away, and the program creates its own");
    }

    @Test
    void anotherUserOwnsTheFile() {
        OtherUser.give(file);
        assertRefused("the file file belongs to another user; move it away, and the program creates its own");
    }

    /** The folder would be in order, but another user chose which. */
    @Test
    void aLinkOfAnotherUserToAFolderIsNone() throws Exception {
        Path link = Files.createSymbolicLink(home.resolve("link"), folder);
        OwnFolder.require(link);
        OtherUser.give(link);
        String said = assertThrows(NotOursException.class, () -> OwnFolder.require(link)).getReason();
        assertEquals("the folder link belongs to another user; move it away, and the program creates its own", said);
    }

    @Test
    void aLinkIsJudgedByItsTarget() throws Exception {
        Path open = Files.createDirectory(home.resolve("open"));
        mode(open, "rwxr-xr-x");
        Path target = Files.writeString(open.resolve("target"), "");
        Path link = Files.createSymbolicLink(folder.resolve("link"), target);
        mode(target, "rw-r--r--");
        OwnFile.require(link);
        assertThrows(FileSystemException.class, () -> OwnFile.requireHere(link));
        mode(target, "rw-rw-rw-");
        mode(folder, "rwx------");
        assertThrows(NotOursException.class, () -> OwnFile.require(link));
    }

    @Test
    void thereMustBeAFile() {
        assertThrows(NoSuchFileException.class, () -> OwnFile.require(folder.resolve("none")));
        assertThrows(NoSuchFileException.class, () -> OwnFile.require(home.resolve("none").resolve("none")));
        assertThrows(FileSystemException.class, () -> OwnFile.require(folder));
        assertFalse(OwnFolder.is(home.resolve("none")));
        assertFalse(OwnFolder.is(file));
    }

    @Test
    void withoutPermissionsAnyFileIsOne() throws Exception {
        try (FileSystem windows = Jimfs.newFileSystem(Configuration.windows())) {
            Path there = Files.createDirectory(windows.getPath("C:\\folder"));
            OwnFile.require(Files.createFile(there.resolve("file")));
        }
    }

    private void assertRefused(String reason) {
        assertEquals(reason, assertThrows(NotOursException.class, () -> OwnFile.require(file)).getReason());
    }

    private static void mode(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
}
