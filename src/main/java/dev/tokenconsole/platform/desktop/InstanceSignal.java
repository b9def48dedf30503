package dev.tokenconsole.platform.desktop;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a second start of the program asks the first one to show itself: a Unix domain socket that only this user can
 * reach, over which nothing is said. Whoever connects has rung.
 */
public final class InstanceSignal implements AutoCloseable {
    private final Path socket;
    private final ServerSocketChannel server;

    private InstanceSignal(Path socket, ServerSocketChannel server) {
        this.socket = socket;
        this.server = server;
    }

    /**
     * Does {@code rung}, on a thread of its own, whenever somebody rings at {@code socket}, which must be in a folder
     * that only this user can enter and may have been left there by a program that was killed.
     *
     * @throws IOException if the path is longer than the system's socket names may be (about 100 bytes), or the file
     *     cannot be made
     */
    public static InstanceSignal listen(Path socket, Runnable received) throws IOException {
        Files.deleteIfExists(socket);
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        boolean bound = false;
        try {
            server.bind(UnixDomainSocketAddress.of(socket));
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

    /** Rings at {@code socket}; false if nobody is there. */
    public static boolean send(Path socket) {
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
        while (server.isOpen()) {
            try (SocketChannel _ = server.accept()) {
                received.run();
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
