package dev.tokenconsole.platform.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** The operations on a real file system. Permissions are set only where there are POSIX permissions. */
final class SystemFileOperations implements FileOperations {
    @Override
    public void makeDirectories(Path directory) throws IOException {
        // createDirectories refuses a symbolic link to a directory, which is a valid folder for files.
        if (!Files.isDirectory(directory)) {
            if (Files.exists(directory)) {
                FileKind.requireFolder(directory);
            }
            Files.createDirectories(directory, ownerOnly(directory, "rwx------"));
        }
    }

    @Override
    public FileChannel create(Path file) throws IOException {
        return FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            ownerOnly(file, "rw-------"));
    }

    @Override
    public void write(FileChannel channel, ByteBuffer bytes) throws IOException {
        channel.write(bytes);
    }

    @Override
    public void force(FileChannel channel) throws IOException {
        channel.force(true);
    }

    @Override
    public byte[] read(Path file, int limit) throws IOException {
        FileKind.requireFile(file);
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(limit);
        }
    }

    @Override
    public void link(Path link, Path existing) throws IOException {
        Files.createLink(link, existing);
    }

    /** Never without ATOMIC_MOVE: on Windows the JDK's other method of replacing a file deletes it first. */
    @Override
    public void move(Path from, Path to) throws IOException {
        AccessDeniedRetry.Step move = () ->
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        if (isPosix(to)) {
            move.take();
        } else {
            AccessDeniedRetry.SYSTEM.take(move);
        }
    }

    @Override
    public void forceDirectory(Path directory) throws IOException {
        // Windows opens no directory; its file systems record names in a journal.
        if (isPosix(directory)) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    @Override
    public void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    private static FileAttribute<?>[] ownerOnly(Path path, String permissions) {
        return isPosix(path)
            ? new FileAttribute<?>[] {
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
            }
            : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
