package dev.tokenconsole.sandbox.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A received request. Not a record: its body and its headers may hold a secret. */
public final class SandboxRequest {
    private final String method;
    private final String path;
    private final boolean persistent;
    private final Map<String, List<String>> headers;
    private final byte[] body;
    private final boolean tooLarge;

    /** {@code headers} by name in lower case; {@code persistent} if the connection stays open. */
    SandboxRequest(String method, String path, boolean persistent, Map<String, List<String>> headers, byte[] body,
            boolean tooLarge) {
        this.method = method;
        this.path = path;
        this.persistent = persistent;
        this.headers = headers;
        this.body = body;
        this.tooLarge = tooLarge;
    }

    public String method() {
        return method;
    }

    /** The path as in the request, without the query. */
    public String path() {
        return path;
    }

    /** True if another request may follow on the same connection. */
    boolean persistent() {
        return persistent;
    }

    /** The values of a header, in their order. */
    List<String> headers(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    /** A header's first value; empty if it has none. */
    public String header(String name) {
        List<String> values = headers(name);
        return values.isEmpty() ? "" : values.getFirst();
    }

    public byte[] body() {
        return body;
    }

    /** True if the body was larger than {@link RequestReader#MAX_BODY}. */
    public boolean tooLarge() {
        return tooLarge;
    }
}
