package dev.tokenconsole.verify.key;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.List;

import dev.tokenconsole.model.secret.Utf8;

/** Another meaning of the characters of a secret than the one that it was given with. */
public enum SecretReading {
    /** The bytes that they encode as base64. */
    BASE64,
    /** The characters themselves, though they were said to be base64. */
    TEXT,
    /** The bytes that they encode in hexadecimal. */
    HEX,
    /** The characters without the white space around them. */
    STRIPPED,
    /** The same without the quotes around them, too. */
    UNQUOTED,
    /** The characters with a line end behind them. */
    LINE_END,
    /** The same with the line end of Windows. */
    WINDOWS_LINE_END;

    /** Those that a secret may have had that was given as text. */
    public static final List<SecretReading> OF_TEXT =
        List.of(BASE64, HEX, STRIPPED, UNQUOTED, LINE_END, WINDOWS_LINE_END);
    private static final int HEX_BASE = 16;

    /**
     * The bytes of {@code characters}. The caller wipes both.
     *
     * @throws IllegalArgumentException if the characters have no such meaning
     */
    public byte[] bytes(char[] characters) {
        return switch (this) {
            case BASE64 -> SecretBase64.decode(characters);
            case TEXT -> encoded(CharBuffer.wrap(characters));
            case HEX -> hex(characters);
            case STRIPPED -> encoded(stripped(characters));
            case UNQUOTED -> encoded(unquoted(stripped(characters)));
            case LINE_END -> followed(characters, "\n");
            case WINDOWS_LINE_END -> followed(characters, "\r\n");
        };
    }

    private static byte[] encoded(CharBuffer text) {
        try {
            return Utf8.encode(text);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static byte[] hex(char[] characters) {
        CharBuffer text = stripped(characters);
        if (text.length() % 2 != 0) {
            throw new IllegalArgumentException();
        }
        byte[] bytes = new byte[text.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            int high = Character.digit(text.charAt(2 * i), HEX_BASE);
            int low = Character.digit(text.charAt(2 * i + 1), HEX_BASE);
            if (high < 0 || low < 0) {
                Arrays.fill(bytes, (byte) 0);
                throw new IllegalArgumentException();
            }
            bytes[i] = (byte) (high * HEX_BASE + low);
        }
        return bytes;
    }

    private static byte[] followed(char[] characters, String end) {
        char[] longer = Arrays.copyOf(characters, characters.length + end.length());
        end.getChars(0, end.length(), longer, characters.length);
        try {
            return encoded(CharBuffer.wrap(longer));
        } finally {
            Arrays.fill(longer, '\0');
        }
    }

    private static CharBuffer stripped(char[] characters) {
        int from = 0;
        int to = characters.length;
        while (from < to && Character.isWhitespace(characters[from])) {
            from++;
        }
        while (from < to && Character.isWhitespace(characters[to - 1])) {
            to--;
        }
        return CharBuffer.wrap(characters, from, to - from);
    }

    private static CharBuffer unquoted(CharBuffer text) {
        int last = text.length() - 1;
        if (last < 1 || text.charAt(0) != text.charAt(last) || "\"'`".indexOf(text.charAt(0)) < 0) {
            throw new IllegalArgumentException();
        }
        return text.subSequence(1, last);
    }
}
