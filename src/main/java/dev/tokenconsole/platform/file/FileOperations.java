package dev.tokenconsole.platform.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * The single operations of {@link AtomicFile}, so that a test can let each of them fail. A thread that is interrupted
 * in one of them closes the channel: callers run them on threads that are never interrupted.
 */
public interface FileOperations {
    /** The operations on this computer's file systems. */
    FileOperations SYSTEM = new SystemFileOperations();

    /** Makes {@code directory} and those above it where they are missing, for their owner alone (0700). */
    void makeDirectories(Path directory) throws IOException;

    /** Makes a new file that its owner alone may read and write (0600), and opens it for writing. */
    FileChannel create(Path file) throws IOException;

    /** Writes some or all of {@code bytes}. */
    void write(FileChannel channel, ByteBuffer bytes) throws IOException;

    /** Waits until what was written is on the disk. */
    void force(FileChannel channel) throws IOException;

    /** The first {@code limit} bytes of {@code file}, or fewer if it is shorter. */
    byte[] read(Path file, int limit) throws IOException;

    /**
     * Gives {@code existing} the second name {@code link}.
     *
     * @throws java.nio.file.FileAlreadyExistsException if that name is taken
     * @throws UnsupportedOperationException if the file system has no hard links
     */
    void link(Path link, Path existing) throws IOException;

    /** Replaces {@code to} by {@code from}, atomically. */
    void move(Path from, Path to) throws IOException;

    /** Waits until the names in {@code directory} are on the disk, where the system can do that. */
    void forceDirectory(Path directory) throws IOException;

    /** Deletes {@code file} if it is there. */
    void delete(Path file) throws IOException;
}
