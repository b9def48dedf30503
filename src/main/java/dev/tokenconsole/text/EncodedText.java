package dev.tokenconsole.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Bytes that a shell or an editor wrote, as text. A byte order mark says which encoding they are in; without one UTF-8
 * is tried, and UTF-16 and UTF-32 are known by the zero bytes that ASCII characters have in them. Not a record: the
 * text may be a token.
 */
public final class EncodedText {
    /** Longest mark first: that of UTF-32 LE begins with that of UTF-16 LE. */
    private static final List<Mark> MARKS = List.of(
        new Mark("UTF-32BE", "\u0000\u0000\u00fe\u00ff"), new Mark("UTF-32LE", "\u00ff\u00fe\u0000\u0000"),
        new Mark("UTF-8", "\u00ef\u00bb\u00bf"), new Mark("UTF-16BE", "\u00fe\u00ff"),
        new Mark("UTF-16LE", "\u00ff\u00fe"));
    /** Characters looked at to tell an encoding without a mark. */
    private static final int SAMPLE = 512;

    private final String text;
    private final Charset charset;
    private final boolean certain;

    private EncodedText(String text, Charset charset, boolean certain) {
        this.text = text;
        this.charset = charset;
        this.certain = certain;
    }

    /** The encoding that a byte order mark stands for, and the mark, a character for each byte. */
    private record Mark(String name, String bytes) {
        boolean starts(byte[] all) {
            for (int i = 0; i < bytes.length(); i++) {
                if (i >= all.length || (all[i] & 0xff) != bytes.charAt(i)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Reads {@code bytes} to their end, whatever they are; a byte order mark is left out. */
    public static EncodedText read(byte[] bytes) {
        for (Mark mark : MARKS) {
            if (mark.starts(bytes)) {
                Charset charset = Charset.forName(mark.name());
                int start = mark.bytes().length();
                return new EncodedText(new String(bytes, start, bytes.length - start, charset), charset, true);
            }
        }
        Optional<Charset> wide = wide(bytes);
        if (wide.isPresent()) {
            return new EncodedText(new String(bytes, wide.get()), wide.get(), true);
        }
        return strict(bytes, StandardCharsets.UTF_8).map(text -> new EncodedText(text, StandardCharsets.UTF_8, true))
            .orElseGet(() -> new EncodedText(
                new String(bytes, StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1, false));
    }

    /**
     * UTF-16 or UTF-32, if {@code bytes} are certainly in it: by a byte order mark, or because they are whole in it and
     * most of their characters are ASCII. A zero byte alone proves nothing.
     */
    public static Optional<Charset> wide(byte[] bytes) {
        for (Mark mark : MARKS) {
            if (mark.bytes().length() != 3 && mark.starts(bytes)) {
                return Optional.of(Charset.forName(mark.name()));
            }
        }
        for (String name : List.of("UTF-32BE", "UTF-32LE", "UTF-16BE", "UTF-16LE")) {
            int unit = name.startsWith("UTF-32") ? 4 : 2;
            if (mostlyAscii(bytes, unit, name.endsWith("BE") ? unit - 1 : 0)
                    && strict(bytes, Charset.forName(name)).isPresent()) {
                return Optional.of(Charset.forName(name));
            }
        }
        return Optional.empty();
    }

    /** The text without a byte order mark. */
    public String text() {
        return text;
    }

    /** The encoding that it was read in. */
    public Charset charset() {
        return charset;
    }

    /** False if the bytes are in no encoding that is known here, and only their ASCII characters can be relied on. */
    public boolean certain() {
        return certain;
    }

    /** True if three of four units hold an ASCII character other than NUL in their byte {@code place}. */
    private static boolean mostlyAscii(byte[] bytes, int unit, int place) {
        if (bytes.length < unit || bytes.length % unit != 0) {
            return false;
        }
        int units = Math.min(bytes.length / unit, SAMPLE);
        int ascii = 0;
        for (int i = 0; i < units; i++) {
            boolean others = true;
            for (int k = 0; k < unit; k++) {
                others &= k == place || bytes[i * unit + k] == 0;
            }
            ascii += others && bytes[i * unit + place] > 0 ? 1 : 0;
        }
        return ascii * 4 >= units * 3;
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    /** Its encoding and length alone. */
    @Override
    public String toString() {
        return "EncodedText[" + charset + ", " + text.length() + " characters]";
    }
}
