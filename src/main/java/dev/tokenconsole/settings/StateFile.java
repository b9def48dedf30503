package dev.tokenconsole.settings;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

import dev.tokenconsole.platform.file.AtomicFile;
import dev.tokenconsole.platform.file.FileOperations;
import dev.tokenconsole.platform.file.NotOursException;
import dev.tokenconsole.platform.file.OwnFile;
import dev.tokenconsole.platform.file.UnsyncedException;
import dev.tokenconsole.text.DisplayPath;

/**
 * A small file that only this user can change. One that cannot be read is put aside under another name, never
 * overwritten. Every method but {@link #place()} reads the disk.
 *
 * @param <T> the entries of the file
 */
final class StateFile<T> {
    /** The largest number of unreadable files that are put aside. */
    private static final int MOST_ASIDE = 100;

    private final Path file;
    private final StateFormat<T> format;

    /** The file {@code name} in {@code folder}, which need not exist. */
    StateFile(Path folder, String name, StateFormat<T> format) {
        file = folder.toAbsolutePath().resolve(name);
        this.format = format;
    }

    /** True if there is certainly nothing of that name. */
    boolean isMissing() {
        return Files.notExists(file, LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * The entries of the file; none if there is no file.
     *
     * @throws NotOursException if other users can change it
     * @throws FileSystemException if it cannot be read, or is not in its format
     */
    T read() throws IOException {
        try {
            OwnFile.require(file);
            byte[] bytes = FileOperations.SYSTEM.read(file, format.maxBytes() + 1);
            return Optional.of(bytes).filter(all -> all.length <= format.maxBytes()).flatMap(format::parse)
                .orElseThrow(() -> new FileSystemException(file.toString(), null, "it is not in its format"));
        } catch (NoSuchFileException e) {
            return format.empty();
        }
    }

    /**
     * Replaces the entries of the file by what {@code next} makes of them; a file that cannot be read is put aside and
     * counts as one without any entry.
     *
     * @throws IOException if that failed; the old file is still there
     */
    void change(UnaryOperator<T> next) throws IOException {
        T entries;
        try {
            entries = read();
        } catch (NotOursException e) {
            throw e;
        } catch (IOException e) {
            putAside();
            entries = format.empty();
        }
        try {
            AtomicFile.write(file, format.bytes(next.apply(entries)));
        } catch (UnsyncedException e) {
            // It is saved; should it be gone after a power loss, it is chosen again.
            System.getLogger(StateFile.class.getName())
                .log(System.Logger.Level.INFO, "A change may not survive a power loss", e);
        }
    }

    /** Gives the file another name, which is returned. */
    Path putAside() throws IOException {
        for (int number = 1; number <= MOST_ASIDE; number++) {
            Path aside = file.resolveSibling("unreadable-" + number + "." + file.getFileName());
            if (!Files.exists(aside, LinkOption.NOFOLLOW_LINKS)) {
                return Files.move(file, aside);
            }
        }
        throw new FileAlreadyExistsException(file.toString(), null, "too many of its kind were put aside");
    }

    /** The path, for people. */
    String place() {
        return DisplayPath.shown(file);
    }
}
