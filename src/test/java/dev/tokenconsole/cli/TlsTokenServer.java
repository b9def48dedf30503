package dev.tokenconsole.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import javax.net.ssl.SSLServerSocket;

/** Sends one token to every client that trusts it, over one version of TLS. */
public final class TlsTokenServer implements AutoCloseable {
    public static final String TOKEN = "opaque-token-over-tls";
    private static final String BODY =
        "{\"token_type\":\"Bearer\",\"expires_in\":3600,\"access_token\":\"" + TOKEN + "\"}";

    private final SSLServerSocket listener;

    private TlsTokenServer(SSLServerSocket listener) {
        this.listener = listener;
    }

    public static TlsTokenServer start(TestAuthority authority, String protocol) throws Exception {
        SSLServerSocket listener = (SSLServerSocket) authority.serverContext().getServerSocketFactory()
            .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        listener.setEnabledProtocols(new String[] {protocol});
        TlsTokenServer server = new TlsTokenServer(listener);
        Thread.startVirtualThread(server::serve);
        return server;
    }

    public int port() {
        return listener.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private void serve() {
        while (!listener.isClosed()) {
            try (Socket socket = listener.accept()) {
                byte[] request = new byte[8192];
                int length = 0;
                while (!new String(request, 0, length, StandardCharsets.UTF_8).endsWith("\"}")) {
                    int read = socket.getInputStream().read(request, length, request.length - length);
                    if (read <= 0) {
                        break;
                    }
                    length += read;
                }
                socket.getOutputStream().write(("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                    + BODY.length() + "\r\n\r\n" + BODY).getBytes(StandardCharsets.US_ASCII));
            } catch (IOException _) {
                // A client that does not trust it closes in the handshake; the next may trust it.
            }
        }
    }
}
