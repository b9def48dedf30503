package dev.tokenconsole.auth.testing;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicLong;

/** Listens on a free port of the loopback, and counts every byte that can be written to whoever connects. */
final class CountingListener extends ServerSocket {
    private static final int WAITING = 100;

    private final AtomicLong sent;

    CountingListener(AtomicLong sent) throws IOException {
        super(0, WAITING, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        this.sent = sent;
    }

    @Override
    public Socket accept() throws IOException {
        Socket socket = new CountedSocket(sent);
        implAccept(socket);
        return socket;
    }

    private static final class CountedSocket extends Socket {
        private final AtomicLong sent;

        CountedSocket(AtomicLong sent) {
            this.sent = sent;
        }

        @Override
        public OutputStream getOutputStream() throws IOException {
            return new FilterOutputStream(super.getOutputStream()) {
                @Override
                public void write(int octet) throws IOException {
                    out.write(octet);
                    sent.incrementAndGet();
                }

                @Override
                public void write(byte[] bytes, int from, int length) throws IOException {
                    out.write(bytes, from, length);
                    sent.addAndGet(length);
                }
            };
        }
    }
}
