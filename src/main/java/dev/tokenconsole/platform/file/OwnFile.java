package dev.tokenconsole.platform.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

import dev.tokenconsole.i18n.Messages;

/**
 * A file of the program that only this user can change: in an {@link OwnFolder}, owned by this user, and not writable
 * by others that can reach it. Without POSIX permissions every regular file counts as one.
 */
public final class OwnFile {
    private OwnFile() {}

    /**
     * Requires that {@code file} is one; a link counts as what it leads to.
     *
     * @throws java.nio.file.NoSuchFileException if there is nothing
     * @throws NotOursException if another user owns it or its folder, or can write to one of them
     * @throws java.nio.file.FileSystemException if there is something else than a regular file
     */
    public static void require(Path file) throws IOException {
        OwnFolder.require(directoryOf(file));
        FileKind.requireFile(file);
        if (!OwnFolder.isPosix(file)) {
            return;
        }
        PosixFileAttributes facts = Files.readAttributes(file, PosixFileAttributes.class);
        if (!OwnFolder.isUser(facts.owner())) {
            throw new NotOursException(file, Messages.text("app.file.foreign.file", file.getFileName()));
        }
        if (othersCanWrite(file.toRealPath(), facts.permissions())) {
            throw new NotOursException(file, Messages.text("app.file.shared.file", file.getFileName()));
        }
    }

    /** As {@link #require}, where a link is no file. */
    public static void requireHere(Path file) throws IOException {
        FileKind.requireFile(file, LinkOption.NOFOLLOW_LINKS);
        require(file);
    }

    /** The permission to write counts for those who can enter the folder: editors set it by the umask. */
    private static boolean othersCanWrite(Path real, Set<PosixFilePermission> file) throws IOException {
        Set<PosixFilePermission> folder = Files.getPosixFilePermissions(directoryOf(real));
        return (file.contains(PosixFilePermission.GROUP_WRITE) && folder.contains(PosixFilePermission.GROUP_EXECUTE))
            || (file.contains(PosixFilePermission.OTHERS_WRITE) && folder.contains(PosixFilePermission.OTHERS_EXECUTE));
    }

    private static Path directoryOf(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file : parent;
    }
}
