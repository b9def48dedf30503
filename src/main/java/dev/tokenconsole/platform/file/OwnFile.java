package dev.tokenconsole.platform.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;

/**
 * A file of the program that only this user can change: in an {@link OwnFolder}, owned by this user, and not writable
 * by others that can reach it. Without POSIX permissions every regular file counts as one.
 */
public final class OwnFile {
    private OwnFile() {}

    /**
     * Requires that {@code file} is one; a link counts as what it leads to, if each is in an {@link OwnFolder}.
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
        for (Path link : OwnFolder.links(file)) {
            // Each link leads on from its folder: who can change that can lead elsewhere.
            OwnFolder.require(directoryOf(link));
        }
        Path real = file.toRealPath();
        OwnFolder.require(directoryOf(real));
        PosixFileAttributes facts = Files.readAttributes(real, PosixFileAttributes.class);
        if (!OwnFolder.isUser(facts.owner())) {
            throw OwnFolder.refused(file, "app.file.foreign.file");
        }
        if (othersCanWrite(facts, Files.readAttributes(directoryOf(real), PosixFileAttributes.class))) {
            throw OwnFolder.refused(file, "app.file.shared.file");
        }
    }

    /** As {@link #require}, where a link is no file. */
    public static void requireHere(Path file) throws IOException {
        FileKind.requireFile(file, LinkOption.NOFOLLOW_LINKS);
        require(file);
    }

    /**
     * The permission to write counts for those who can enter the folder: editors set it by the umask. The members of
     * another group than the folder's may be in that group or among the others, there.
     */
    private static boolean othersCanWrite(PosixFileAttributes file, PosixFileAttributes folder) {
        boolean group = file.permissions().contains(PosixFilePermission.GROUP_WRITE);
        boolean others = file.permissions().contains(PosixFilePermission.OTHERS_WRITE);
        boolean groupEnters = folder.permissions().contains(PosixFilePermission.GROUP_EXECUTE);
        boolean othersEnter = folder.permissions().contains(PosixFilePermission.OTHERS_EXECUTE);
        return file.group().equals(folder.group()) ? (group && groupEnters) || (others && othersEnter)
            : (group || others) && (groupEnters || othersEnter);
    }

    private static Path directoryOf(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file : parent;
    }
}
