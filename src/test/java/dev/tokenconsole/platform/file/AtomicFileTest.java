package dev.tokenconsole.platform.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.vault.testing.ScriptedSteps;

class AtomicFileTest {
    private static final byte[] OLD = {1, 2, 3};
    private static final byte[] NEW = {4, 5, 6, 7};

    @TempDir
    Path directory;

    @Test
    void writesANewFileForItsOwnerAlone() throws Exception {
        Path file = directory.resolve("a").resolve("b").resolve("file");
        AtomicFile.write(file, NEW);
        assertArrayEquals(NEW, Files.readAllBytes(file));
        assertEquals("rw-------", permissions(file));
        assertEquals("rwx------", permissions(directory.resolve("a")));
        assertEquals("rwx------", permissions(directory.resolve("a").resolve("b")));
    }

    @Test
    void replacesAFileAndLeavesNothingBeside() throws Exception {
        Path file = Files.write(directory.resolve("file"), OLD);
        AtomicFile.write(file, NEW);
        assertArrayEquals(NEW, Files.readAllBytes(file));
        assertEquals(List.of(file), inDirectory());
    }

    @Test
    void writesAnEmptyFile() throws Exception {
        Path file = directory.resolve("file");
        AtomicFile.write(file, new byte[0]);
        assertEquals(0, Files.size(file));
    }

    @Test
    void leavesTheModeOfAFolderThatIsThere() throws Exception {
        Path folder = Files.createDirectory(directory.resolve("shared"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        AtomicFile.write(folder.resolve("file"), NEW);
        assertEquals("rwxr-xr-x", permissions(folder));
    }

    @Test
    void writesThroughLinks() throws Exception {
        Path file = Files.write(directory.resolve("file"), OLD);
        Path link = Files.createSymbolicLink(directory.resolve("link"), file);
        AtomicFile.write(link, NEW);
        assertTrue(Files.isSymbolicLink(link));
        assertArrayEquals(NEW, Files.readAllBytes(file));
        Path folder = Files.createSymbolicLink(directory.resolve("folder"), directory);
        AtomicFile.write(folder.resolve("file"), OLD);
        assertArrayEquals(OLD, Files.readAllBytes(file));
    }

    @Test
    void aLastLookCanStopIt() throws Exception {
        Path file = Files.write(directory.resolve("file"), OLD);
        AtomicFile atomic = new AtomicFile(file, FileOperations.SYSTEM);
        assertThrows(IllegalStateException.class, () -> atomic.replace(NEW, () -> {
            assertArrayEquals(OLD, Files.readAllBytes(file));
            throw new IllegalStateException("no");
        }));
        assertArrayEquals(OLD, Files.readAllBytes(file));
        assertEquals(List.of(file), inDirectory());
    }

    @Test
    void createsOnlyWhatIsNotThere() throws Exception {
        Path file = directory.resolve("file");
        AtomicFile atomic = new AtomicFile(file, FileOperations.SYSTEM);
        atomic.create(OLD);
        assertEquals("rw-------", permissions(file));
        assertThrows(FileAlreadyExistsException.class, () -> atomic.create(NEW));
        assertArrayEquals(OLD, Files.readAllBytes(file));
        assertEquals(List.of(file), inDirectory());
    }

    @Test
    void doesNotReplaceAFolder() throws Exception {
        Path folder = Files.createDirectory(directory.resolve("folder"));
        Files.write(folder.resolve("mine"), OLD);
        assertThrows(IOException.class, () -> AtomicFile.write(folder, NEW));
        assertArrayEquals(OLD, Files.readAllBytes(folder.resolve("mine")));
        assertEquals(List.of(folder), inDirectory());
    }

    @Test
    void sweepsItsOwnTemporaryFilesAlone() throws Exception {
        String random = ".1b4e28ba-2fa1-11d2-883f-0016d3cca427.tmp";
        Path file = directory.resolve("file");
        Path longer = Files.write(directory.resolve(".file.txt" + random), OLD);
        Path plain = Files.write(directory.resolve(".file.tmp"), OLD);
        Files.write(directory.resolve(".file" + random), OLD);
        new AtomicFile(file, FileOperations.SYSTEM).sweep();
        assertEquals(Set.of(longer, plain), Set.copyOf(inDirectory()));
        new AtomicFile(directory.resolve("no folder").resolve("file"), FileOperations.SYSTEM).sweep();
    }

    @Test
    void sweepsBesideTheFileBehindALink() throws Exception {
        Path folder = Files.createDirectory(directory.resolve("folder"));
        Path real = Files.write(folder.resolve("real"), OLD);
        Path left = Files.write(folder.resolve(".real.1b4e28ba-2fa1-11d2-883f-0016d3cca427.tmp"), OLD);
        Path link = Files.createSymbolicLink(directory.resolve("link"), real);
        new AtomicFile(link, FileOperations.SYSTEM).sweep();
        assertFalse(Files.exists(left));
    }

    /** An interrupt fails the write; it never halves the file. */
    @Test
    void anInterruptLeavesTheOldFile() throws Exception {
        Path file = Files.write(directory.resolve("file"), OLD);
        Thread.currentThread().interrupt();
        try {
            assertThrows(IOException.class, () -> AtomicFile.write(file, NEW));
        } finally {
            assertTrue(Thread.interrupted());
        }
        assertArrayEquals(OLD, Files.readAllBytes(file));
        assertEquals(List.of(file), inDirectory());
    }

    /** No POSIX permissions, no directory that can be opened: nothing of that is asked for. */
    @Test
    void worksWhereThereIsNoPosix() throws Exception {
        try (FileSystem windows = Jimfs.newFileSystem(Configuration.windows())) {
            Path file = windows.getPath("C:\\Users\\Ada\\deep\\file");
            new AtomicFile(file, FileOperations.SYSTEM).create(OLD);
            AtomicFile.write(file, NEW);
            assertArrayEquals(NEW, Files.readAllBytes(file));
            try (Stream<Path> files = Files.list(file.getParent())) {
                assertEquals(1, files.count());
            }
            assertFalse(windows.supportedFileAttributeViews().contains("posix"));
        }
    }

    /** F12: without hard links, between the check and the move of one program, another creates the same name. */
    @ParameterizedTest
    @ValueSource(strings = {"link", "create", "move"})
    void ofTwoThatCreateAFileOnlyOneSucceeds(String moment) throws Exception {
        Path file = directory.resolve("file");
        FileOperations other = ScriptedSteps.of((name, arguments, step) -> withoutLinks(name, step));
        FileOperations first = ScriptedSteps.of((name, arguments, step) -> {
            boolean last = !name.equals("create") || arguments[0].equals(file);
            if (name.equals(moment) && last) {
                if (moment.equals("move")) {
                    assertThrows(FileAlreadyExistsException.class, () -> new AtomicFile(file, other).create(OLD));
                } else {
                    new AtomicFile(file, other).create(OLD);
                }
            }
            return withoutLinks(name, step);
        });
        AtomicFile atomic = new AtomicFile(file, first);
        if (moment.equals("move")) {
            atomic.create(NEW);
        } else {
            assertThrows(FileAlreadyExistsException.class, () -> atomic.create(NEW));
        }
        assertArrayEquals(moment.equals("move") ? NEW : OLD, Files.readAllBytes(file));
        assertEquals(List.of(file), inDirectory());
    }

    /** F12: the reserved name is given back if the move fails, and is never that of another program. */
    @Test
    void aFailedMoveWithoutHardLinksLeavesNothing() throws Exception {
        Path file = directory.resolve("file");
        FileOperations steps = ScriptedSteps.of((name, arguments, step) -> {
            if (name.equals("move")) {
                throw new IOException("fault");
            }
            return withoutLinks(name, step);
        });
        assertThrows(IOException.class, () -> new AtomicFile(file, steps).create(NEW));
        assertEquals(List.of(), inDirectory());
        Files.write(file, OLD);
        assertThrows(FileAlreadyExistsException.class, () -> new AtomicFile(file, steps).create(NEW));
        assertArrayEquals(OLD, Files.readAllBytes(file));
    }

    private static @Nullable Object withoutLinks(String name, ScriptedSteps.Step step) throws Throwable {
        if (name.equals("link")) {
            throw new FileSystemException("x", null, "Operation not permitted");
        }
        return step.take();
    }

    private List<Path> inDirectory() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
