package dev.tokenconsole.platform.file;

import java.io.IOException;
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
    private static final String ADMINISTRATOR = "root";
    private static volatile @Nullable UserPrincipal user;

    private OwnFolder() {}

    /**
     * Requires that {@code folder}, which exists, is one; a link counts as what it leads to, if it is this user's.
     *
     * @throws NotOursException if another user owns it, or can write to it
     * @throws java.nio.file.FileSystemException if there is no folder
     */
    public static void require(Path folder) throws IOException {
        FileKind.requireFolder(folder);
        if (!isPosix(folder)) {
            return;
        }
        PosixFileAttributes facts = Files.readAttributes(folder, PosixFileAttributes.class);
        if (!isUser(facts.owner()) || !isOwnName(folder)) {
            throw new NotOursException(folder, Messages.text("app.file.foreign.folder", folder.getFileName()));
        }
        if (facts.permissions().stream().anyMatch(OTHERS::contains)) {
            throw new NotOursException(folder, Messages.text("app.file.shared.folder", folder.getFileName()));
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

    /** False without POSIX permissions. */
    static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** True for the user that this program runs as. */
    static boolean isUser(UserPrincipal owner) throws IOException {
        UserPrincipal known = user;
        if (known == null) {
            known = ownerOfNewFile();
            user = known;
        }
        return owner.equals(known);
    }

    /** A link of another user could lead to any folder of this one. */
    private static boolean isOwnName(Path folder) throws IOException {
        if (!Files.isSymbolicLink(folder)) {
            return true;
        }
        UserPrincipal owner = Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS);
        return isUser(owner) || owner.getName().equals(ADMINISTRATOR);
    }

    /** The name of the user may be missing, as in containers. */
    private static UserPrincipal ownerOfNewFile() throws IOException {
        Path own = Files.createTempFile("token-console", null);
        try {
            return Files.getOwner(own, LinkOption.NOFOLLOW_LINKS);
        } finally {
            Files.delete(own);
        }
    }
}
