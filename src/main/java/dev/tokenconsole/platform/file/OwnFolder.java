package dev.tokenconsole.platform.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    /** As Linux has it. */
    private static final int MOST_LINKS = 40;
    /** 9p and drvfs are the drives of Windows under WSL. */
    private static final Set<String> WITHOUT_PERMISSIONS = Set.of("vfat", "msdos", "exfat", "ntfs", "ntfs3", "fuseblk",
        "cifs", "smb3", "9p", "v9fs", "drvfs", "virtiofs", "vboxsf", "fuse.vmhgfs-fuse");
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
            throw refused(folder, "app.file.foreign.folder");
        }
        if (facts.permissions().stream().anyMatch(OTHERS::contains)) {
            throw refused(folder, "app.file.shared.folder");
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
        for (Path link : links(folder)) {
            UserPrincipal owner = Files.getOwner(link, LinkOption.NOFOLLOW_LINKS);
            if (!isUser(owner) && !owner.getName().equals(ADMINISTRATOR)) {
                return false;
            }
        }
        return true;
    }

    /** The links from {@code path} on to what is no link, in their order; none if it is no link itself. */
    static List<Path> links(Path path) throws IOException {
        List<Path> links = new ArrayList<>();
        Path at = path.toAbsolutePath();
        while (Files.isSymbolicLink(at) && links.size() < MOST_LINKS) {
            links.add(at);
            at = at.resolveSibling(Files.readSymbolicLink(at));
        }
        return links;
    }

    /** The refusal in the words of {@code key}, with the way out where permissions cannot be set. */
    static NotOursException refused(Path path, String key) throws IOException {
        String type = Files.getFileStore(path).type();
        String words = Messages.text(key, path.getFileName());
        return new NotOursException(path, hasPermissions(type) ? words
            : Messages.text("app.file.no-permissions", words, type));
    }

    /** False for the types of file systems, as Linux names them, on which a mount shows one owner and mode for all. */
    static boolean hasPermissions(String fileSystemType) {
        return !WITHOUT_PERMISSIONS.contains(fileSystemType.toLowerCase(Locale.ROOT));
    }

    /** The name of the user may be missing, as in containers. */
    private static UserPrincipal ownerOfNewFile() throws IOException {
        // Not createTempFile: its random name loads cryptography before the first frame. An existing file is refused.
        Path own = Files.createFile(
            Path.of(System.getProperty("java.io.tmpdir")).resolve("token-console-" + System.nanoTime() + ".tmp"));
        try {
            return Files.getOwner(own, LinkOption.NOFOLLOW_LINKS);
        } finally {
            Files.delete(own);
        }
    }
}
