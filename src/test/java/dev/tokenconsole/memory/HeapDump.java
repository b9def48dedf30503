package dev.tokenconsole.memory;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The bytes of a heap dump, in which arrays lie as they lay in memory, but characters with the high byte first. */
final class HeapDump {
    private static final List<Charset> FORMS =
        List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE);

    private final byte[] bytes;

    private HeapDump(byte[] bytes) {
        this.bytes = bytes;
    }

    static HeapDump read(Path file) throws IOException {
        return new HeapDump(Files.readAllBytes(file));
    }

    /** The number of places with {@code text}: as text of one byte each, and as text of two bytes in either order. */
    int copiesOf(String text) {
        int copies = 0;
        for (Charset form : FORMS) {
            copies += copiesOf(text.getBytes(form));
        }
        return copies;
    }

    /** The number of places with these bytes. */
    int copiesOf(byte[] sought) {
        int copies = 0;
        for (int at = 0; at <= bytes.length - sought.length; at++) {
            if (bytes[at] == sought[0] && matches(sought, at)) {
                copies++;
            }
        }
        return copies;
    }

    private boolean matches(byte[] sought, int at) {
        for (int i = 1; i < sought.length; i++) {
            if (bytes[at + i] != sought[i]) {
                return false;
            }
        }
        return true;
    }
}
