package dev.tokenconsole.sandbox.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** The manner of sending a response. */
@FunctionalInterface
public interface Delivery {
    /** At once and whole. */
    Delivery WHOLE = (response, wire) -> {
        wire.write(wire.head(response, response.body().length));
        wire.writeBody(response.body());
    };

    /** Whole, but long after the request. */
    Delivery LATE = (response, wire) -> {
        wire.pauseLong();
        WHOLE.send(response, wire);
    };

    /** The head at once, the body byte by byte. */
    Delivery SLOW_BODY = (response, wire) -> {
        wire.write(wire.head(response, response.body().length));
        wire.drip(response.body());
    };

    /** The head, too, byte by byte. */
    Delivery SLOW_HEAD = (response, wire) -> {
        wire.drip(wire.head(response, response.body().length));
        wire.drip(response.body());
    };

    /** Nothing: the connection is closed. */
    Delivery NOTHING = (_, wire) -> wire.close();

    /** Fewer bytes than the head announces; then the connection is closed. */
    Delivery SHORT = (response, wire) -> {
        wire.write(wire.head(response, response.body().length));
        wire.write(firstHalf(response.body()));
        wire.close();
    };

    /** Half of the body, and then a reset connection, as after a crash. */
    Delivery RESET = (response, wire) -> {
        wire.write(wire.head(response, response.body().length));
        wire.write(firstHalf(response.body()));
        wire.pauseBriefly();
        wire.reset();
    };

    /** In chunks, the last with an invalid size. */
    Delivery BAD_CHUNK = (response, wire) -> {
        byte[] half = firstHalf(response.body());
        wire.write(wire.head(response.with("Transfer-Encoding", "chunked"), -1));
        wire.write(ascii(Integer.toHexString(half.length).toUpperCase(Locale.ROOT) + "\r\n"));
        wire.write(half);
        wire.write(ascii("\r\nno size\r\n"));
        wire.close();
    };

    /** The body alone, as if another service listened here. */
    Delivery RAW = (response, wire) -> {
        wire.write(response.body());
        wire.close();
    };

    /** Sends {@code response}. */
    void send(SandboxResponse response, ResponseWire wire) throws IOException, InterruptedException;

    /** A chunked body of {@code size} bytes without an announced length: the body of the response, repeated. */
    static Delivery streaming(long size) {
        return (response, wire) -> {
            byte[] chunk = response.body();
            wire.write(wire.head(response.with("Transfer-Encoding", "chunked"), -1));
            for (long sent = 0; sent < size; sent += chunk.length) {
                wire.write(ascii(Integer.toHexString(chunk.length) + "\r\n"));
                wire.write(chunk);
                wire.write(ascii("\r\n"));
            }
            wire.write(ascii("0\r\n\r\n"));
        };
    }

    private static byte[] firstHalf(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length / 2);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
