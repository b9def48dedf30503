package dev.tokenconsole.platform.file;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;

/**
 * A folder that only this user can change. In any other, what lies there may come from other users: locks that they
 * hold, links to other files, sockets of theirs. Without POSIX permissions every folder counts as one, because the
 * folders of users on Windows are theirs by default.
 */
public final class OwnFolder {
    private static final Set<PosixFilePermission> OTHERS =
        Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);
    private static volatile @Nullable UserPrincipal user;

    private OwnFolder() {}

    /**
     * Requires that {@code folder}, which exists, is one; a link counts as what it leads to.
     *
     * @throws FileSystemException if another user owns it, or can write to it
     */
    public static void require(Path folder) throws IOException {
        FileKind.requireFolder(folder);
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        PosixFileAttributes facts = Files.readAttributes(folder, PosixFileAttributes.class);
        boolean writable = facts.permissions().stream().anyMatch(OTHERS::contains);
        if (writable || !facts.owner().equals(user(folder))) {
            throw new FileSystemException(folder.toString(), null, Messages.text("app.file.not-ours"));
        }
    }

    /** True if {@code folder} exists and is one. */
    public static boolean is(Path folder) {
        try {
            require(folder);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /** The owner of a new file: the name of the user may be missing, as in containers. */
    private static UserPrincipal user(Path folder) throws IOException {
        UserPrincipal known = user;
        if (known == null || !folder.getFileSystem().equals(Path.of("").getFileSystem())) {
            Path own = Files.createTempFile("token-console", null);
            try {
                known = Files.getOwner(own, LinkOption.NOFOLLOW_LINKS);
            } finally {
                Files.delete(own);
            }
            user = known;
        }
        return known;
    }
}
