package dev.tokenconsole.sandbox.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Reads requests from one connection, one after the other (RFC 9112). */
public final class RequestReader {
    /** The largest body, in bytes. */
    public static final int MAX_BODY = 64 * 1024;

    /** The number of further bytes that are read and dropped, so that no reset loses the response. */
    private static final int MAX_DISCARDED = 1024 * 1024;
    private static final int MAX_TRAILERS = 100;
    /** The most digits of a chunk's length. */
    private static final int MAX_DIGITS = 8;
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,12}");
    private static final Pattern CHUNK = Pattern.compile("0*([0-9A-Fa-f]+)(;.*)?");

    private final InputStream in;
    private final OutputStream out;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private int seen;

    RequestReader(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    /** The next request; absent if the client closed the connection. */
    @Nullable SandboxRequest next() throws IOException, BadRequestException {
        RequestHead head = RequestHead.read(in);
        if (head == null) {
            return null;
        }
        if (!head.isForLoopback()) {
            throw new BadRequestException(421);
        }
        body.reset();
        seen = 0;
        List<String> lengths = head.values("content-length").stream().distinct().toList();
        List<String> codings = head.values("transfer-encoding");
        if (lengths.size() > 1 || (!codings.isEmpty() && !lengths.isEmpty())) {
            throw new BadRequestException(400);
        }
        if (head.values("expect").stream().anyMatch("100-continue"::equalsIgnoreCase)) {
            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
        if (!codings.isEmpty()) {
            chunked(codings);
        } else if (!lengths.isEmpty()) {
            counted(lengths.getFirst());
        }
        boolean whole = seen <= MAX_BODY;
        return new SandboxRequest(
            head.method(), head.path(), head.persistent() && whole, head.headers(), body.toByteArray(), !whole);
    }

    private void counted(String length) throws IOException, BadRequestException {
        if (!LENGTH.matcher(length).matches()) {
            throw new BadRequestException(400);
        }
        take(Long.parseLong(length));
    }

    private void chunked(List<String> codings) throws IOException, BadRequestException {
        if (codings.size() != 1 || !codings.getFirst().equalsIgnoreCase("chunked")) {
            throw new BadRequestException(501);
        }
        while (seen <= MAX_BODY + MAX_DISCARDED) {
            var size = CHUNK.matcher(line());
            if (!size.matches()) {
                throw new BadRequestException(400);
            }
            String digits = size.group(1);
            long length = digits.length() > MAX_DIGITS ? Integer.MAX_VALUE : Long.parseLong(digits, 16);
            take(length);
            if (length == 0) {
                skipTrailers();
                return;
            }
            if (seen > MAX_BODY + MAX_DISCARDED) {
                return;
            }
            if (!line().isEmpty()) {
                throw new BadRequestException(400);
            }
        }
    }

    /** Trailer fields are ignored. */
    private void skipTrailers() throws IOException, BadRequestException {
        for (int lines = 0; !line().isEmpty(); lines++) {
            if (lines == MAX_TRAILERS) {
                throw new BadRequestException(431);
            }
        }
    }

    /** Stores the next {@code length} bytes up to the limit, and drops some more behind it. */
    private void take(long length) throws IOException {
        int wanted = (int) Math.min(length, MAX_BODY + MAX_DISCARDED);
        byte[] bytes = in.readNBytes(wanted);
        if (bytes.length < wanted) {
            throw new EOFException();
        }
        int room = Math.max(0, Math.min(bytes.length, MAX_BODY - seen));
        body.write(bytes, 0, room);
        seen = (int) Math.min((long) seen + length, Integer.MAX_VALUE);
    }

    private String line() throws IOException, BadRequestException {
        StringBuilder line = new StringBuilder();
        while (line.length() < 1024) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException();
            }
            if (next == '\n') {
                return line.toString().stripTrailing();
            }
            line.append((char) next);
        }
        throw new BadRequestException(400);
    }
}
