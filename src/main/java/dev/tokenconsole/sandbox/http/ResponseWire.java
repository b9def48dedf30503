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

/** One connection, as the deliveries of answers use it, for the length of one answer. */
public final class ResponseWire {
    private static final DateTimeFormatter DATE =
        DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Duration BRIEFLY = Duration.ofMillis(200);
    private static final Map<Integer, String> REASONS = Map.ofEntries(
        Map.entry(200, "OK"), Map.entry(204, "No Content"), Map.entry(302, "Found"),
        Map.entry(307, "Temporary Redirect"), Map.entry(400, "Bad Request"), Map.entry(401, "Unauthorized"),
        Map.entry(403, "Forbidden"), Map.entry(404, "Not Found"), Map.entry(405, "Method Not Allowed"),
        Map.entry(407, "Proxy Authentication Required"), Map.entry(413, "Content Too Large"),
        Map.entry(415, "Unsupported Media Type"), Map.entry(429, "Too Many Requests"),
        Map.entry(431, "Request Header Fields Too Large"), Map.entry(500, "Internal Server Error"),
        Map.entry(501, "Not Implemented"), Map.entry(502, "Bad Gateway"), Map.entry(503, "Service Unavailable"),
        Map.entry(504, "Gateway Timeout"));

    private final Socket socket;
    private final OutputStream out;
    private final SandboxRequest request;
    private final Instant now;
    private final Delays delays;
    private boolean persistent;

    /** How long things take. */
    interface Delays {
        /** How long the slow client waits for its answer. */
        Duration late();

        /** Between the bytes of an answer that drips. */
        Duration drip();

        /**
         * Waits.
         *
         * @throws InterruptedException if the server ends meanwhile
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

    /** Status line and headers; {@code length} of the body, or -1 where its end is found in another way. */
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

    /** The head of an answer without a body, after which the connection ends. */
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

    /** Nothing if only the head was asked for. */
    void writeBody(byte[] body) throws IOException {
        if (!request.method().equals("HEAD")) {
            out.write(body);
        }
    }

    /** Byte by byte. */
    void drip(byte[] bytes) throws IOException, InterruptedException {
        for (byte each : bytes) {
            delays.pause(delays.drip());
            out.write(each);
        }
    }

    void pauseLong() throws InterruptedException {
        delays.pause(delays.late());
    }

    /** Time for the other side to read what was sent: a reset makes some systems forget it. */
    void pauseBriefly() throws InterruptedException {
        delays.pause(BRIEFLY);
    }

    /** Nothing follows. */
    void close() {
        persistent = false;
    }

    /** Ends the connection in the way of a crash: what is on its way may be lost. */
    void reset() throws IOException {
        persistent = false;
        // A linger time of zero makes closing send RST instead of FIN.
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Whether another request may follow. */
    boolean persistent() {
        return persistent;
    }

    private static void line(StringBuilder head, String name, String value) {
        head.append(name).append(": ").append(value).append("\r\n");
    }
}
