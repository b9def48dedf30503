package dev.tokenconsole.memory;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import tools.jackson.databind.json.JsonMapper;

import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.sandbox.SandboxServer;
import dev.tokenconsole.sandbox.catalogue.SandboxClient;

/**
 * The built-in server, for a client with another secret: the published one stands in the program and would be found
 * in its memory. Remembers the tokens that it gave out.
 */
final class SecretRelay implements AutoCloseable {
    private final SandboxServer sandbox = SandboxServer.start(0, TokenClock.SYSTEM);
    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpServer server;
    private final String secret;
    private final List<String> tokens = new CopyOnWriteArrayList<>();

    SecretRelay(String secret) throws IOException {
        this.secret = secret;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Every token that was given out. */
    List<String> tokens() {
        return tokens;
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        HttpRequest onward = HttpRequest.newBuilder(sandbox.baseUrl().resolve(exchange.getRequestURI()))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body.replace(secret, SandboxClient.DEMO.secret())))
            .build();
        try (exchange) {
            HttpResponse<byte[]> answer = client.send(onward, HttpResponse.BodyHandlers.ofByteArray());
            tokens.add(JsonMapper.shared().readTree(answer.body()).path("access_token").stringValue(""));
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
        sandbox.close();
    }
}
