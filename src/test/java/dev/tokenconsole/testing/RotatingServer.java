package dev.tokenconsole.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A token server on the loopback address that accepts several secrets of one client at a time, as in a rotation. */
public final class RotatingServer implements AutoCloseable {
    /** A secret that it takes a second to respond to. */
    public static final String SLOW = "slow-secret-of-the-test-0001";

    private final HttpServer server;
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile int limitedFor;
    private volatile boolean broken;

    private RotatingServer(HttpServer server) {
        this.server = server;
    }

    /** Starts it on a free port, accepting nothing. */
    public static RotatingServer start() throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        RotatingServer rotating = new RotatingServer(http);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/", rotating::respond);
        http.start();
        return rotating;
    }

    /** The address without a path. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Accepts these secrets alone from now on. */
    public RotatingServer accept(String... secrets) {
        accepted.clear();
        accepted.addAll(List.of(secrets));
        return this;
    }

    /** Limits the rate from now on, and asks for a pause of that many seconds; 0 ends that. */
    public void limit(int seconds) {
        limitedFor = seconds;
    }

    /** Responds with a fault of its own from now on. */
    public void fail() {
        broken = true;
    }

    /** The bodies of the requests so far, in their order. */
    public List<String> requests() {
        return requests;
    }

    private void respond(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            requests.add(body);
            if (body.contains(SLOW)) {
                Thread.sleep(1000);
            }
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            if (broken) {
                send(exchange, 500, "{\"error\":\"server_error\"}");
            } else if (limitedFor > 0) {
                exchange.getResponseHeaders().set("Retry-After", String.valueOf(limitedFor));
                send(exchange, 429, "{\"error\":\"too_many_requests\"}");
            } else if (accepted.stream().anyMatch(body::contains)) {
                send(exchange, 200, "{\"access_token\":\"opaque-token-of-the-test\",\"token_type\":\"Bearer\","
                    + "\"expires_in\":3600}");
            } else {
                send(exchange, 401, "{\"error\":\"invalid_client\",\"error_description\":"
                    + "\"The client secret supplied for a confidential client is invalid.\"}");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
