package dev.tokenconsole.sandbox.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

import dev.tokenconsole.model.token.TokenClock;

/**
 * Serves HTTP/1.1 on a port of 127.0.0.1. Not the JDK's own server: that one writes each byte of a response's head
 * itself, with this computer's time, and cannot break a connection.
 */
public final class LoopbackListener implements AutoCloseable {
    /** The timeout of an idle connection, in milliseconds. */
    private static final int IDLE_MILLIS = 60_000;
    private static final int BACKLOG = 200;
    /** The pause after a fault, so that a permanent one does not use a whole processor. */
    private static final int AFTER_A_FAULT_MILLIS = 50;

    private final ServerSocket listener;
    private final TokenClock clock;
    private final ResponseWire.Delays delays;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closing = new CountDownLatch(1);

    /** Makes the response to a request. */
    @FunctionalInterface
    public interface Handler {
        SandboxResponse respond(SandboxRequest request);
    }

    /** Listens from now on, and responds after {@link #start}. Port 0 is any free one. */
    public LoopbackListener(int port, TokenClock clock, Duration late) throws IOException {
        this(new ServerSocket(), port, clock, late);
    }

    /** Takes ownership of {@code listener}, which is not bound yet. */
    LoopbackListener(ServerSocket listener, int port, TokenClock clock, Duration late) throws IOException {
        this.listener = listener;
        this.clock = clock;
        this.delays = new ClosableDelays(late);
        try {
            listener.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), BACKLOG);
        } catch (IOException failure) {
            listener.close();
            throw failure;
        }
    }

    public int port() {
        return listener.getLocalPort();
    }

    public void start(Handler handler) {
        threads.execute(() -> accept(handler));
    }

    /** Closes all connections at once; safe to call again. */
    @Override
    public void close() {
        closing.countDown();
        closeQuietly(listener);
        connections.forEach(LoopbackListener::closeQuietly);
        threads.shutdownNow();
    }

    private void accept(Handler handler) {
        try {
            do {
                accept().ifPresent(socket -> threads.execute(() -> serve(socket, handler)));
            } while (closing.getCount() > 0);
        } catch (RejectedExecutionException _) {
            // Closed meanwhile, the connection with it.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** The next connection; absent if it was lost, as where no more files can be opened, or this is closing. */
    private Optional<Socket> accept() throws InterruptedException {
        try {
            Socket socket = listener.accept();
            connections.add(socket);
            if (closing.getCount() > 0) {
                return Optional.of(socket);
            }
            closeQuietly(socket);
        } catch (IOException _) {
            closing.await(AFTER_A_FAULT_MILLIS, TimeUnit.MILLISECONDS);
        }
        return Optional.empty();
    }

    private void serve(Socket socket, Handler handler) {
        try (socket) {
            socket.setSoTimeout(IDLE_MILLIS);
            socket.setTcpNoDelay(true);
            RequestReader reader =
                new RequestReader(new BufferedInputStream(socket.getInputStream()), socket.getOutputStream());
            try {
                while (serveNext(reader, socket, handler)) {
                    // One request after the other, as long as the connection is persistent.
                }
            } catch (BadRequestException bad) {
                socket.getOutputStream().write(ResponseWire.lastHead(bad.status()));
            }
        } catch (IOException _) {
            // The client has gone, or this server is closing: no response is possible.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            connections.remove(socket);
        }
    }

    private boolean serveNext(RequestReader reader, Socket socket, Handler handler)
            throws IOException, InterruptedException, BadRequestException {
        SandboxRequest request = reader.next();
        if (request == null) {
            return false;
        }
        SandboxResponse response = handler.respond(request);
        ResponseWire wire = new ResponseWire(socket, request, clock.now(), delays);
        response.delivery().send(response, wire);
        return wire.persistent();
    }

    private static void closeQuietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception _) {
            // It is not used any more.
        }
    }

    /** Delays that are interrupted when the server is closed. */
    private final class ClosableDelays implements ResponseWire.Delays {
        private static final int DRIPS = 30;

        private final Duration late;

        private ClosableDelays(Duration late) {
            this.late = late;
        }

        @Override
        public Duration late() {
            return late;
        }

        @Override
        public Duration drip() {
            return late.dividedBy(DRIPS);
        }

        @Override
        public void pause(Duration time) throws InterruptedException {
            if (closing.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new InterruptedException();
            }
        }
    }
}
