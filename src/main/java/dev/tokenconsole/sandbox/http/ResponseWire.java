package dev.tokenconsole.sandbox.http;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** One connection for the time of one response, as {@link Delivery} uses it. */
public final class ResponseWire {
    private static final DateTimeFormatter DATE =
        DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Duration BRIEFLY = Duration.ofMillis(200);
    private static final Map<Integer, String> REASONS = Map.ofEntries(
        Map.entry(200, "OK"), Map.entry(204, "No Content"), Map.entry(302, "Found"),
        Map.entry(307, "Temporary Redirect"), Map.entry(400, "Bad Request"), Map.entry(401, "Unauthorized"),
        Map.entry(403, "Forbidden"), Map.entry(404, "Not Found"), Map.entry(405, "Method Not Allowed"),
        Map.entry(407, "Proxy Authentication Required"), Map.entry(413, "Content Too Large"),
        Map.entry(415, "Unsupported Media Type"), Map.entry(421, "Misdirected Request"),
        Map.entry(429, "Too Many Requests"),
        Map.entry(431, "Request Header Fields Too Large"), Map.entry(500, "Internal Server Error"),
        Map.entry(501, "Not Implemented"), Map.entry(502, "Bad Gateway"), Map.entry(503, "Service Unavailable"),
        Map.entry(504, "Gateway Timeout"));

    private final Socket socket;
    private final OutputStream out;
    private final SandboxRequest request;
    private final Instant now;
    private final Delays delays;
    private boolean persistent;

    /** The delays of slow responses. */
    interface Delays {
        /** The delay before the response to the slow client. */
        Duration late();

        /** The delay between single bytes of a slow response. */
        Duration drip();

        /**
         * Waits.
         *
         * @throws InterruptedException if the server is closed meanwhile
         */
        void pause(Duration time) throws InterruptedException;
    }

    ResponseWire(Socket socket, SandboxRequest request, Instant now, Delays delays) throws IOException {
        this.socket = socket;
        this.out = socket.getOutputStream();
        this.request = request;
        this.now = now;
        this.delays = delays;
        this.persistent = request.persistent();
    }

    /** Status line and headers; {@code length} of the body, or -1 for a body without a length. */
    byte[] head(SandboxResponse response, int length) {
        StringBuilder head = new StringBuilder("HTTP/1.1 ").append(response.status()).append(' ')
            .append(REASONS.getOrDefault(response.status(), "")).append("\r\n");
        if (!response.headers().containsKey("Date")) {
            line(head, "Date", DATE.format(now));
        }
        response.headers().forEach((name, value) -> line(head, name, value));
        if (length >= 0 && response.status() != 204) {
            line(head, "Content-Length", Integer.toString(length));
        }
        if (!persistent) {
            line(head, "Connection", "close");
        }
        return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The head of a response without a body, after which the connection is closed. */
    static byte[] lastHead(int status) {
        return ("HTTP/1.1 " + status + ' ' + REASONS.getOrDefault(status, "")
            + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** The value of a header {@code Date}. */
    public static String date(Instant instant) {
        return DATE.format(instant);
    }

    void write(byte[] bytes) throws IOException {
        out.write(bytes);
    }

    /** Writes the body, except in response to HEAD. */
    void writeBody(byte[] body) throws IOException {
        if (!request.method().equals("HEAD")) {
            out.write(body);
        }
    }

    /** Writes the bytes one by one. */
    void drip(byte[] bytes) throws IOException, InterruptedException {
        for (byte each : bytes) {
            delays.pause(delays.drip());
            out.write(each);
        }
    }

    void pauseLong() throws InterruptedException {
        delays.pause(delays.late());
    }

    /** Time for the client to read the data: after a reset some systems drop it. */
    void pauseBriefly() throws InterruptedException {
        delays.pause(BRIEFLY);
    }

    /** Closes the connection after this response. */
    void close() {
        persistent = false;
    }

    /** Resets the connection, as a crash does: data in transit may be lost. */
    void reset() throws IOException {
        persistent = false;
        // A linger time of zero makes closing send RST instead of FIN.
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** True if another request may follow. */
    boolean persistent() {
        return persistent;
    }

    private static void line(StringBuilder head, String name, String value) {
        head.append(name).append(": ").append(value).append("\r\n");
    }
}
