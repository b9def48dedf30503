package dev.tokenconsole.vault.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.platform.file.FileOperations;
import dev.tokenconsole.platform.file.OwnFile;

/**
 * The operating system's lock on a file that no other code in this program opens: on POSIX, closing any other channel
 * to the same file would drop the lock without a word (fcntl(2): "If a process closes any file descriptor referring
 * to a file, then all of the process's locks on that file are released"). The file stays after the
 * release: its existence says nothing.
 */
final class VaultLock implements VaultState.Lease {
    /** By path, for the whole process as the operating system's locks are. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private VaultLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes the lock on {@code file}, a real path, which is created if it is missing.
     *
     * @return empty if it is taken
     * @throws IOException if the file cannot be created, or its file system has no locks
     */
    static Optional<VaultState.Lease> take(Path file) throws IOException {
        if (!HELD.add(file)) {
            return Optional.empty();
        }
        VaultLock lock = null;
        try {
            lock = lock(file);
            return Optional.ofNullable(lock);
        } finally {
            if (lock == null) {
                HELD.remove(file);
            }
        }
    }

    /** Readable by its owner alone: on POSIX, any user who can read a file can block its lock. */
    private static void makeFile(Path file) throws IOException {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            try {
                FileOperations.SYSTEM.create(file).close();
            } catch (FileAlreadyExistsException e) {
                // Another program created it a moment ago.
                return;
            }
        }
    }

    private static @Nullable VaultLock lock(Path file) throws IOException {
        makeFile(file);
        OwnFile.requireHere(file);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
            return lock == null ? null : new VaultLock(file, channel);
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
    }

    /** Only the first call counts: a second one would release the lock of its next holder in this program. */
    @Override
    public synchronized void close() {
        if (!channel.isOpen()) {
            return;
        }
        try {
            channel.close();
        } catch (IOException e) {
            // The system releases the lock at the latest when the program exits.
            System.getLogger(VaultLock.class.getName()).log(System.Logger.Level.WARNING,
                "The lock {0} could not be given back", file);
        } finally {
            HELD.remove(file);
        }
    }
}
