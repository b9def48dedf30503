package dev.tokenconsole.sandbox.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** A response of the built-in server, with its manner of delivery. */
public final class SandboxResponse {
    public static final String JSON = "application/json";
    public static final String OAUTH_JSON = "application/json;charset=UTF-8";
    public static final String PROBLEM_JSON = "application/problem+json; charset=utf-8";
    public static final String HTML = "text/html;charset=utf-8";

    private final int status;
    private final byte[] body;
    private final Map<String, String> headers;
    private final Delivery delivery;

    private SandboxResponse(int status, byte[] body, Map<String, String> headers, Delivery delivery) {
        this.status = status;
        this.body = body;
        this.headers = Map.copyOf(headers);
        this.delivery = delivery;
    }

    /** A response with a body as text. */
    public static SandboxResponse of(int status, String contentType, String body) {
        return new SandboxResponse(status, body.getBytes(StandardCharsets.UTF_8), Map.of("Content-Type", contentType),
            Delivery.WHOLE);
    }

    /** A response without a body. */
    public static SandboxResponse empty(int status) {
        return new SandboxResponse(status, new byte[0], Map.of(), Delivery.WHOLE);
    }

    /** The same with one more header, or with another value of it. */
    public SandboxResponse with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new SandboxResponse(status, body, more, delivery);
    }

    /** The same without a header. */
    SandboxResponse without(String header) {
        Map<String, String> fewer = new TreeMap<>(headers);
        fewer.remove(header);
        return new SandboxResponse(status, body, fewer, delivery);
    }

    /** The same with another body. */
    public SandboxResponse withBody(byte[] newBody) {
        return new SandboxResponse(status, newBody, headers, delivery);
    }

    /** The same with another body as text. */
    public SandboxResponse withBody(String newBody) {
        return withBody(newBody.getBytes(StandardCharsets.UTF_8));
    }

    /** The same with another delivery. */
    public SandboxResponse with(Delivery other) {
        return new SandboxResponse(status, body, headers, other);
    }

    public int status() {
        return status;
    }

    /** The body; empty for none. */
    public byte[] body() {
        return body;
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The headers, without {@code Content-Length} and usually without {@code Date}, which are added. */
    public Map<String, String> headers() {
        return headers;
    }

    Delivery delivery() {
        return delivery;
    }
}
