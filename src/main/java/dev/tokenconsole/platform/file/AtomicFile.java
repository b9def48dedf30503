package dev.tokenconsole.platform.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file that is always whole: the old bytes or the new ones, whatever happens in between. The new bytes go to a
 * temporary file beside it, are forced to disk, read again and compared, and only then take its name.
 *
 * <p>To be called on a thread that is never interrupted: an interrupt fails the current operation, but never the file.
 */
public final class AtomicFile {
    private static final String TEMPORARY = ".tmp";
    private static final Pattern TEMPORARY_NAME =
        Pattern.compile("\\.(.+)\\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.tmp", Pattern.DOTALL);

    private final Path file;
    private final FileOperations operations;

    /** The file at {@code file}, or behind it if that is a symbolic link. */
    public AtomicFile(Path file, FileOperations operations) {
        this.file = file.toAbsolutePath();
        this.operations = operations;
    }

    /**
     * A check at the last moment before the new bytes take the name; an exception leaves the old file as it is.
     */
    @FunctionalInterface
    public interface FinalCheck<X extends Exception> {
        /** Checks; throws to stop. */
        void check() throws IOException, X;
    }

    /** Writes {@code bytes} to {@code file}, whether or not it was there. */
    public static void write(Path file, byte[] bytes) throws IOException {
        new AtomicFile(file, FileOperations.SYSTEM).replace(bytes, () -> {});
    }

    /** Writes {@code bytes} to {@code file}, in place of a symbolic link if it is one. */
    public static void writeHere(Path file, byte[] bytes) throws IOException {
        if (Files.isSymbolicLink(file)) {
            FileOperations.SYSTEM.delete(file);
        }
        write(file, bytes);
    }

    /**
     * Writes {@code bytes} in place of what is there, or as a new file.
     *
     * @throws UnsyncedException if the new bytes are there, but may be gone after a power loss
     * @throws IOException if a step before that failed; the old file is untouched
     */
    public <X extends Exception> void replace(byte[] bytes, FinalCheck<X> finalCheck) throws IOException, X {
        Path target = target();
        Path temporary = temporaryBeside(target);
        operations.makeDirectories(directoryOf(target));
        try {
            writeAll(temporary, bytes);
            finalCheck.check();
            operations.move(temporary, target);
        } finally {
            deleteTemporary(temporary, operations);
        }
        confirm(directoryOf(target));
    }

    /**
     * Writes {@code bytes} as a new file.
     *
     * @throws FileAlreadyExistsException if something has that name, be it a dangling link
     * @throws UnsyncedException if the file is there, but may be gone after a power loss
     * @throws IOException if a step before that failed; there is then no file
     */
    public void create(byte[] bytes) throws IOException {
        Path temporary = temporaryBeside(file);
        operations.makeDirectories(directoryOf(file));
        try {
            writeAll(temporary, bytes);
            takeFreeName(temporary);
        } finally {
            deleteTemporary(temporary, operations);
        }
        confirm(directoryOf(file));
    }

    /** Deletes the temporary files that killed programs left. No other program may be writing the file. */
    public void sweep() {
        try {
            Path target = target();
            sweep(directoryOf(target), target.getFileName().toString()::equals, operations);
        } catch (IOException e) {
            System.getLogger(AtomicFile.class.getName())
                .log(System.Logger.Level.WARNING, "Temporary files may be left beside {0}", file);
        }
    }

    /**
     * As {@link #sweep()}, for all files in {@code directory} whose names are {@code ours}, whether or not they are
     * there. Only exactly the names that this class gives: what is written for a file called {@code a.b} is not
     * swept for one called {@code a}.
     */
    public static void sweep(Path directory, Predicate<String> ours, FileOperations operations) {
        if (!Files.isDirectory(directory)) {
            // Nothing was written there yet; or it is a pipe, and listing that would wait for ever.
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, file -> {
            Matcher matcher = TEMPORARY_NAME.matcher(file.getFileName().toString());
            return matcher.matches() && ours.test(matcher.group(1));
        })) {
            files.forEach(file -> deleteTemporary(file, operations));
        } catch (IOException | DirectoryIteratorException e) {
            System.getLogger(AtomicFile.class.getName())
                .log(System.Logger.Level.WARNING, "Temporary files may be left in {0}", directory);
        }
    }

    private void confirm(Path directory) throws UnsyncedException {
        try {
            operations.forceDirectory(directory);
        } catch (IOException e) {
            throw new UnsyncedException(e);
        }
    }

    private Path target() throws IOException {
        return Files.isSymbolicLink(file) ? file.toRealPath() : file;
    }

    /** A hard link fails if the name is taken, in one step; a move would replace what is there. */
    private void takeFreeName(Path temporary) throws IOException {
        try {
            operations.link(file, temporary);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (FileSystemException | UnsupportedOperationException e) {
            moveToReserved(temporary);
        }
    }

    /** Without hard links: an empty file takes the name in one step, and is replaced; a crash can leave it. */
    private void moveToReserved(Path temporary) throws IOException {
        operations.create(file).close();
        boolean moved = false;
        try {
            operations.move(temporary, file);
            moved = true;
        } finally {
            if (!moved) {
                deleteTemporary(file, operations);
            }
        }
    }

    private void writeAll(Path temporary, byte[] bytes) throws IOException {
        try (FileChannel channel = operations.create(temporary)) {
            ByteBuffer left = ByteBuffer.wrap(bytes).asReadOnlyBuffer();
            while (left.hasRemaining()) {
                operations.write(channel, left);
            }
            operations.force(channel);
        }
        if (!Arrays.equals(bytes, operations.read(temporary, bytes.length + 1))) {
            throw new FileSystemException(temporary.toString(), null, "it does not hold what was written to it");
        }
    }

    private static void deleteTemporary(Path temporary, FileOperations operations) {
        try {
            operations.delete(temporary);
        } catch (IOException e) {
            // A left-over temporary file is harmless and sealed; what happened before it matters more.
            System.getLogger(AtomicFile.class.getName())
                .log(System.Logger.Level.WARNING, "A temporary file was left behind: {0}", temporary);
        }
    }

    private static Path temporaryBeside(Path target) {
        return target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + TEMPORARY);
    }

    private static Path directoryOf(Path target) {
        Path parent = target.getParent();
        return parent == null ? target : parent;
    }
}
