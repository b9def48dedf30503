package dev.tokenconsole.platform.desktop;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.platform.file.OwnFolder;

/**
 * The signal of a second start of the program to the first one to show its window: a connection to a Unix domain socket
 * that only this user can reach. No data is exchanged.
 */
public final class InstanceSignal implements AutoCloseable {
    /** Signals within this time are one: each brings the window to the front. */
    private static final long ONE_SIGNAL_NANOS = 500_000_000;

    private final Path socket;
    private final ServerSocketChannel server;

    private InstanceSignal(Path socket, ServerSocketChannel server) {
        this.socket = socket;
        this.server = server;
    }

    /**
     * Runs {@code received} on a separate thread for each connection to {@code socket}, which must be in a folder that
     * only this user can enter. A socket file that a killed program left is replaced.
     *
     * @throws IOException if other users can change the folder, or the path is longer than the system's socket names
     *     may be (about 100 bytes), or the file
     *     cannot be made
     */
    public static InstanceSignal listen(Path socket, Runnable received) throws IOException {
        Path folder = socket.toAbsolutePath().getParent();
        if (folder != null) {
            OwnFolder.require(folder);
        }
        Files.deleteIfExists(socket);
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        boolean bound = false;
        try {
            server.bind(UnixDomainSocketAddress.of(socket));
            if (socket.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));
            }
            bound = true;
        } finally {
            if (!bound) {
                server.close();
            }
        }
        InstanceSignal signal = new InstanceSignal(socket, server);
        Thread.ofVirtual().name("instance-signal").start(() -> signal.accept(received));
        return signal;
    }

    /** Sends the signal to {@code socket}; false if no program listens there. */
    public static boolean send(Path socket) {
        Path folder = socket.toAbsolutePath().getParent();
        if (folder == null || !OwnFolder.is(folder)) {
            return false;
        }
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            return channel.isConnected();
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            Files.deleteIfExists(socket);
        } catch (IOException e) {
            warn();
        }
    }

    private void accept(Runnable received) {
        @Nullable Long last = null;
        while (server.isOpen()) {
            try (SocketChannel _ = server.accept()) {
                long now = System.nanoTime();
                if (last == null || now - last >= ONE_SIGNAL_NANOS) {
                    last = now;
                    received.run();
                }
            } catch (ClosedChannelException e) {
                return;
            } catch (IOException e) {
                warn();
                return;
            }
        }
    }

    private void warn() {
        System.getLogger(InstanceSignal.class.getName())
            .log(System.Logger.Level.WARNING, "A second start of the program may not find this one: {0}", socket);
    }
}
