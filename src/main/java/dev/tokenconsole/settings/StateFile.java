package dev.tokenconsole.settings;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Function;

import tools.jackson.databind.node.ObjectNode;

import dev.tokenconsole.platform.file.AtomicFile;
import dev.tokenconsole.platform.file.FileOperations;
import dev.tokenconsole.platform.file.NotOursException;
import dev.tokenconsole.platform.file.OwnFile;
import dev.tokenconsole.platform.file.UnsyncedException;
import dev.tokenconsole.text.DisplayPath;

/**
 * A JSON object in a small file that only this user can change. One that cannot be read is put aside under another
 * name, never overwritten. Every method but {@link #place()} reads the disk.
 */
final class StateFile {
    /** Many times the size of settings; a larger file is something else. */
    private static final int MAX_BYTES = 65_536;
    /** The largest number of unreadable files that are put aside. */
    private static final int MOST_ASIDE = 100;

    private final Path file;

    /** The file {@code name} in {@code folder}, which need not exist. */
    StateFile(Path folder, String name) {
        file = folder.toAbsolutePath().resolve(name);
    }

    /** True if there is certainly nothing of that name. Loads no JSON: this comes before the first frame. */
    boolean isMissing() {
        return Files.notExists(file, LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * The object in the file; without any field if there is no file.
     *
     * @throws NotOursException if other users can change it
     * @throws FileSystemException if it cannot be read, or holds no JSON object
     */
    ObjectNode read() throws IOException {
        try {
            OwnFile.require(file);
            return StateJson.parse(FileOperations.SYSTEM.read(file, MAX_BYTES))
                .orElseThrow(() -> new FileSystemException(file.toString(), null, "it holds no JSON object"));
        } catch (NoSuchFileException e) {
            return StateJson.empty();
        }
    }

    /**
     * Replaces the object in the file by what {@code next} makes of it; what cannot be read is put aside and counts as
     * an object without any field.
     *
     * @throws IOException if that failed; the old file is still there
     */
    void change(Function<ObjectNode, ObjectNode> next) throws IOException {
        ObjectNode root;
        try {
            root = read();
        } catch (NotOursException e) {
            throw e;
        } catch (IOException e) {
            putAside();
            root = StateJson.empty();
        }
        try {
            AtomicFile.write(file, StateJson.bytes(next.apply(root)));
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
