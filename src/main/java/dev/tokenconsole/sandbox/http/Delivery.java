package dev.tokenconsole.sandbox.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** The manner in which an answer is sent. */
@FunctionalInterface
public interface Delivery {
    /** At once and whole. */
    Delivery WHOLE = (answer, wire) -> {
        wire.write(wire.head(answer, answer.body().length));
        wire.writeBody(answer.body());
    };

    /** Whole, but long after the request. */
    Delivery LATE = (answer, wire) -> {
        wire.pauseLong();
        WHOLE.send(answer, wire);
    };

    /** The head at once, the body byte by byte. */
    Delivery SLOW_BODY = (answer, wire) -> {
        wire.write(wire.head(answer, answer.body().length));
        wire.drip(answer.body());
    };

    /** The head, too, byte by byte. */
    Delivery SLOW_HEAD = (answer, wire) -> {
        wire.drip(wire.head(answer, answer.body().length));
        wire.drip(answer.body());
    };

    /** Nothing: the connection is closed. */
    Delivery NOTHING = (_, wire) -> wire.close();

    /** Fewer bytes than the head announces, and then the end of the connection. */
    Delivery SHORT = (answer, wire) -> {
        wire.write(wire.head(answer, answer.body().length));
        wire.write(firstHalf(answer.body()));
        wire.close();
    };

    /** Half of the body, and then a reset connection, as after a crash. */
    Delivery RESET = (answer, wire) -> {
        wire.write(wire.head(answer, answer.body().length));
        wire.write(firstHalf(answer.body()));
        wire.pauseBriefly();
        wire.reset();
    };

    /** In chunks of which the last has no size that could be read. */
    Delivery BAD_CHUNK = (answer, wire) -> {
        byte[] half = firstHalf(answer.body());
        wire.write(wire.head(answer.with("Transfer-Encoding", "chunked"), -1));
        wire.write(ascii(Integer.toHexString(half.length).toUpperCase(Locale.ROOT) + "\r\n"));
        wire.write(half);
        wire.write(ascii("\r\nno size\r\n"));
        wire.close();
    };

    /** The body alone, as if another service listened here. */
    Delivery RAW = (answer, wire) -> {
        wire.write(answer.body());
        wire.close();
    };

    /** Sends {@code answer}. */
    void send(SandboxResponse answer, ResponseWire wire) throws IOException, InterruptedException;

    /** {@code size} bytes as a body without an announced length, in chunks, the body of the answer again and again. */
    static Delivery streaming(long size) {
        return (answer, wire) -> {
            byte[] chunk = answer.body();
            wire.write(wire.head(answer.with("Transfer-Encoding", "chunked"), -1));
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
