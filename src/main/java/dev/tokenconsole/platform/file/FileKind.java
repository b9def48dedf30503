package dev.tokenconsole.platform.file;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

import dev.tokenconsole.i18n.Messages;

/**
 * The kind of a file, checked before it is opened: opening a named pipe waits for its other end, possibly for ever.
 */
public final class FileKind {
    /** The open files of this process, which a shell hands over as in {@code <(pass show stonex)}. */
    private static final List<String> DESCRIPTORS = List.of("/dev/fd", "/dev/stdin", "/proc/self/fd");

    private FileKind() {}

    /**
     * Requires a regular file.
     *
     * @param options NOFOLLOW_LINKS if a symbolic link is none
     * @throws java.nio.file.NoSuchFileException if there is nothing
     * @throws FileSystemException if there is something else
     */
    public static void requireFile(Path file, LinkOption... options) throws IOException {
        if (!Files.readAttributes(file, BasicFileAttributes.class, options).isRegularFile()) {
            throw new FileSystemException(file.toString(), null, Messages.text("app.file.no-file"));
        }
    }

    /** As {@link #requireFile}, for a file that the user named, which may be an open pipe of this process. */
    public static void requireNamed(Path file) throws IOException {
        // With ".." in it, the path may lead anywhere.
        if (!file.equals(file.normalize()) || DESCRIPTORS.stream().noneMatch(file::startsWith)) {
            requireFile(file);
        }
    }

    /**
     * Requires a folder, or a link to one.
     *
     * @throws java.nio.file.NoSuchFileException if there is nothing
     * @throws FileSystemException if there is something else
     */
    public static void requireFolder(Path folder) throws IOException {
        if (!Files.readAttributes(folder, BasicFileAttributes.class).isDirectory()) {
            throw new FileSystemException(
                folder.toString(), null, Messages.text("app.file.no-folder", folder.getFileName()));
        }
    }
}
