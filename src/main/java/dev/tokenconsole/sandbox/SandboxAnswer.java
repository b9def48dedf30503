package dev.tokenconsole.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

import com.sun.net.httpserver.HttpExchange;

/**
 * What the server sends.
 *
 * @param body as text; empty for none
 * @param headers beside {@code Date} and {@code Content-Length}
 */
record SandboxAnswer(int status, String body, Map<String, String> headers) {
    static final String JSON = "application/json";
    static final String OAUTH_JSON = "application/json;charset=UTF-8";
    static final String PROBLEM_JSON = "application/problem+json; charset=utf-8";

    SandboxAnswer {
        headers = Map.copyOf(headers);
    }

    static SandboxAnswer of(int status, String contentType, String body) {
        return new SandboxAnswer(status, body, Map.of("Content-Type", contentType));
    }

    SandboxAnswer with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new SandboxAnswer(status, body, more);
    }

    void send(HttpExchange exchange) throws IOException {
        headers.forEach(exchange.getResponseHeaders()::set);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        boolean bare = bytes.length == 0 || exchange.getRequestMethod().equals("HEAD");
        // -1 is the JDK server's way to say "no body"; 0 would mean "chunked".
        exchange.sendResponseHeaders(status, bare ? -1 : bytes.length);
        if (!bare) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
