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

    /** Each byte as one character: the search in a text is quick, and a dump is long. */
    private final String bytes;

    private HeapDump(String bytes) {
        this.bytes = bytes;
    }

    static HeapDump read(Path file) throws IOException {
        return new HeapDump(Files.readString(file, StandardCharsets.ISO_8859_1));
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
        String text = new String(sought, StandardCharsets.ISO_8859_1);
        int copies = 0;
        for (int at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + 1)) {
            copies++;
        }
        return copies;
    }
}
