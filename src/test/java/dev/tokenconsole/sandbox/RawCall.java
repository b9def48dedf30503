package dev.tokenconsole.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import dev.tokenconsole.sandbox.catalogue.SandboxClient;

/** Bytes sent and bytes received, by nobody's HTTP client. */
public final class RawCall {
    private RawCall() {}

    /**
     * The response.
     *
     * @param text a character for each byte
     * @param broken whether the connection ended in an error
     */
    public record Answer(String text, boolean broken) {
        public String head() {
            int end = text.indexOf("\r\n\r\n");
            return end < 0 ? text : text.substring(0, end);
        }

        public String body() {
            int end = text.indexOf("\r\n\r\n");
            return end < 0 ? "" : text.substring(end + 4);
        }

        /** Empty if there is none. */
        public String header(String name) {
            return head().lines().filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2)).findFirst().orElse("");
        }
    }

    /** The answer to {@code request} until the connection ends, or until {@code most} bytes of it were read. */
    public static Answer send(SandboxServer server, String request, int most) throws IOException {
        ByteArrayOutputStream came = new ByteArrayOutputStream();
        try (Socket socket = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}),
                server.baseUrl().getPort())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            byte[] buffer = new byte[8192];
            try {
                int read;
                while (came.size() < most && (read = socket.getInputStream().read(buffer)) >= 0) {
                    came.write(buffer, 0, read);
                }
            } catch (IOException _) {
                return new Answer(came.toString(StandardCharsets.ISO_8859_1), true);
            }
        }
        return new Answer(came.toString(StandardCharsets.ISO_8859_1), false);
    }

    public static Answer send(SandboxServer server, String request) throws IOException {
        return send(server, request, Integer.MAX_VALUE);
    }

    /** A request for a token, as JSON. */
    public static String token(SandboxClient client) {
        return post("/api/v1/authentication", "Content-Type: application/json",
            SandboxCall.body(client.clientId(), client.secret()));
    }

    public static String post(String path, String headers, String body) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\n"
            + "Connection: close\r\n" + headers + "\r\nContent-Length: "
            + body.length() + "\r\n\r\n" + body;
    }
}
