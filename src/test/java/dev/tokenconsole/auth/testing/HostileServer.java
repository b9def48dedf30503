package dev.tokenconsole.auth.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server on a raw socket that does to each connection what a test says, byte by byte, and keeps count. */
public final class HostileServer implements AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *([0-9]+)");
    private static final int PIECE = 16 * 1024;

    private final ServerSocket listener;
    private final Layer layer;
    private final String scheme;
    private final Script script;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicLong sent = new AtomicLong();
    private final List<String> requests = new ArrayList<>();

    /** The treatment of one connection, which is closed afterwards. */
    @FunctionalInterface
    public interface Script {
        /** Ends when the connection is to be closed. */
        void run(Wire wire) throws IOException, InterruptedException;
    }

    /** The protocol layer of a connection, such as TLS. */
    @FunctionalInterface
    public interface Layer {
        /** The same connection as the script uses it. */
        Socket over(Socket accepted) throws IOException;
    }

    private HostileServer(Layer layer, String scheme, Script script) throws IOException {
        this.listener = new CountingListener(sent);
        this.layer = layer;
        this.scheme = scheme;
        this.script = script;
        Thread.ofVirtual().start(this::accept);
    }

    /** A server without TLS that does {@code script} to each connection. */
    public static HostileServer running(Script script) throws IOException {
        return new HostileServer(accepted -> accepted, "http", script);
    }

    /** A server that speaks {@code tls} and does {@code script} to each connection. */
    public static HostileServer running(Layer tls, Script script) throws IOException {
        return new HostileServer(tls, "https", script);
    }

    /** Reads the request, then sends these characters as bytes, and closes. */
    public static HostileServer answering(String latin1) throws IOException {
        return running(wire -> {
            wire.readRequest();
            wire.send(latin1);
        });
    }

    /** A port that is taken and not listened on: one that was merely given back may be somebody else's by now. */
    public static Socket refusing() throws IOException {
        Socket taken = new Socket();
        taken.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0));
        return taken;
    }

    /** Its address. */
    public URI base() {
        return URI.create(scheme + "://127.0.0.1:" + listener.getLocalPort());
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** The number of connections so far. */
    public int connections() {
        return connections.get();
    }

    /** The number of open connections. */
    public int open() {
        return open.get();
    }

    /** The bytes written, those of TLS included, until the client stopped. */
    long sent() {
        return sent.get();
    }

    public synchronized List<String> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() throws IOException {
        closing.countDown();
        listener.close();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                connections.incrementAndGet();
                open.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket; Socket spoken = layer.over(socket)) {
            // Bytes in the buffers of the system are not bytes that the client has read.
            socket.setSendBufferSize(64 * 1024);
            script.run(new Wire(spoken));
        } catch (IOException | InterruptedException _) {
            // The client went away, which is what most tests are about.
        } finally {
            open.decrementAndGet();
        }
    }

    private synchronized void remember(String request) {
        requests.add(request);
    }

    /** One connection. */
    public final class Wire {
        private final Socket socket;
        private final InputStream in;
        private final OutputStream out;

        Wire(Socket socket) throws IOException {
            this.socket = socket;
            this.in = socket.getInputStream();
            this.out = socket.getOutputStream();
        }

        /** Reads one request and remembers it; the request, or as much as came. */
        public String readRequest() throws IOException {
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                int next = in.read();
                if (next < 0) {
                    return head.toString();
                }
                head.append((char) next);
            }
            Matcher length = LENGTH.matcher(head);
            byte[] body = in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
            String request = head + new String(body, StandardCharsets.UTF_8);
            remember(request);
            return request;
        }

        /** Sends these characters as bytes. */
        public void send(String latin1) throws IOException {
            send(latin1.getBytes(StandardCharsets.ISO_8859_1));
        }

        public void send(byte[] bytes) throws IOException {
            for (int from = 0; from < bytes.length; from += PIECE) {
                int length = Math.min(PIECE, bytes.length - from);
                out.write(bytes, from, length);
                out.flush();
            }
        }

        /** One byte a time, with {@code pause} in between. */
        public void drip(String latin1, Duration pause) throws IOException, InterruptedException {
            for (int i = 0; i < latin1.length(); i++) {
                send(latin1.substring(i, i + 1));
                hold(pause);
            }
        }

        /** Does nothing for {@code time}, or until the server is closed. */
        public void hold(Duration time) throws InterruptedException {
            if (closing.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new InterruptedException("closing");
            }
        }

        /** Waits until the client closes the connection. */
        public void awaitClientGone() throws IOException {
            in.transferTo(OutputStream.nullOutputStream());
        }

        /** Waits until the client has begun to speak. */
        public void awaitFirstByte() throws IOException {
            if (in.read() < 0) {
                throw new IOException("nothing was said");
            }
        }

        /** Closes with a reset instead of an end. */
        public void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }
    }
}
