package dev.tokenconsole.verify.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.jspecify.annotations.Nullable;

/** A server on the loopback address that publishes what a test gives it, and writes down what it is asked for. */
public final class KeyServer implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, Response> published = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile @Nullable CountDownLatch gate;

    private record Response(int status, Map<String, String> headers, String body) {}

    private KeyServer(HttpServer server) {
        this.server = server;
    }

    /** Starts it on a free port, with nothing published: status 404. */
    public static KeyServer start() throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        KeyServer keys = new KeyServer(http);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/", keys::respond);
        http.start();
        return keys;
    }

    /** The address of {@code path}. */
    public URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** Publishes JSON with a status of 200. */
    public KeyServer publish(String path, String json) {
        return publish(path, 200, Map.of("Content-Type", "application/json"), json);
    }

    /** Publishes anything. */
    public KeyServer publish(String path, int status, Map<String, String> headers, String body) {
        published.put(path, new Response(status, headers, body));
        return this;
    }

    /** The paths of the requests so far, in their order. */
    public List<String> requests() {
        return requests;
    }

    /** Holds responses back until the returned latch is counted down. */
    public CountDownLatch hold() {
        CountDownLatch latch = new CountDownLatch(1);
        gate = latch;
        return latch;
    }

    private void respond(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.add(exchange.getRequestURI().getRawPath());
            CountDownLatch latch = gate;
            if (latch != null) {
                latch.await();
            }
            Response response = published.getOrDefault(exchange.getRequestURI().getRawPath(),
                new Response(404, Map.of(), "not found"));
            response.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
            byte[] body = response.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(response.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        CountDownLatch latch = gate;
        if (latch != null) {
            latch.countDown();
        }
        server.stop(0);
    }
}
