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
 * Serves HTTP/1.1 on a port of 127.0.0.1. Not the JDK's own server: that one writes each byte of an answer's head
 * itself, with this computer's time in it, and has no way to break a connection off.
 */
public final class LoopbackListener implements AutoCloseable {
    /** How long a connection may say nothing, in milliseconds. */
    private static final int IDLE_MILLIS = 60_000;
    private static final int BACKLOG = 200;
    /** A fault that lasts must not keep a processor busy. */
    private static final int AFTER_A_FAULT_MILLIS = 50;

    private final ServerSocket listener;
    private final TokenClock clock;
    private final ResponseWire.Delays delays;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closing = new CountDownLatch(1);

    /** What is answered. */
    @FunctionalInterface
    public interface Handler {
        SandboxResponse respond(SandboxRequest request);
    }

    /** Listens from now on, and answers after {@link #start}. Port 0 is any free one. */
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

    /** Ends at once, whatever is under way; safe to call again. */
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
                    // One request after the other, as long as both sides like.
                }
            } catch (BadRequestException bad) {
                socket.getOutputStream().write(ResponseWire.lastHead(bad.status()));
            }
        } catch (IOException _) {
            // The other side has gone, or this one is closing: there is nobody to tell.
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
            // It is given up in any case.
        }
    }

    /** Pauses that end with the server. */
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
