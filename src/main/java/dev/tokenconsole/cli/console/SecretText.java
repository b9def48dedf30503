package dev.tokenconsole.cli.console;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Secrets from files and pipes: bytes become characters without passing through a string. */
public final class SecretText {
    /** The longest secret, in bytes; a longer file is the wrong one. */
    public static final int MAX_BYTES = 16 * 1024;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final char REVERSED_MARK = '\uFFFE';
    /** So many bytes of which every second one is zero are no coincidence. */
    private static final int SURE_WIDE = 16;

    private SecretText() {}

    /** A text in UTF-16. */
    public static final class WideText extends CharacterCodingException {
        private static final long serialVersionUID = 1;
    }

    /**
     * The whole of {@code input} as UTF-8, without one line end at its end, which editors and {@code echo} add, and
     * without a byte order mark, which Windows editors add. The caller wipes it.
     *
     * @throws CharacterCodingException if it is not UTF-8
     * @throws WideText if it is in UTF-16
     * @throws IOException if it cannot be read, or is longer than {@link #MAX_BYTES}
     */
    public static char[] read(InputStream input) throws IOException {
        return wipedWithoutLineEnd(readWhole(input));
    }

    /** The same with the line end, if there is one. The caller wipes it. */
    public static char[] readWhole(InputStream input) throws IOException {
        byte[] bytes = new byte[MAX_BYTES + 1];
        try {
            int length = input.readNBytes(bytes, 0, bytes.length);
            if (length > MAX_BYTES) {
                throw new IOException("longer than a secret");
            }
            if (isWide(bytes, length)) {
                throw new WideText();
            }
            return decodeWhole(ByteBuffer.wrap(bytes, 0, length));
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** By its byte order mark, or by the zero that each ASCII character has beside it. */
    private static boolean isWide(byte[] bytes, int length) {
        if (length < 2 || length % 2 != 0) {
            return false;
        }
        int first = ((bytes[0] & 0xff) << Byte.SIZE) | (bytes[1] & 0xff);
        return first == BYTE_ORDER_MARK || first == REVERSED_MARK
            || (length >= SURE_WIDE && (allZero(bytes, 0, length) ^ allZero(bytes, 1, length)));
    }

    private static boolean allZero(byte[] bytes, int from, int length) {
        for (int i = from; i < length; i += 2) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }

    /** A copy of {@code whole} without one line end at its end. The caller wipes both. */
    public static char[] withoutLineEnd(char[] whole) {
        int to = whole.length;
        if (to > 0 && whole[to - 1] == '\n') {
            to--;
            if (to > 0 && whole[to - 1] == '\r') {
                to--;
            }
        }
        return Arrays.copyOf(whole, to);
    }

    /** {@code bytes} as above, without a line end. The caller wipes the result, and the bytes. */
    static char[] decode(ByteBuffer bytes) throws CharacterCodingException {
        return wipedWithoutLineEnd(decodeWhole(bytes));
    }

    private static char[] wipedWithoutLineEnd(char[] whole) {
        try {
            return withoutLineEnd(whole);
        } finally {
            Arrays.fill(whole, '\0');
        }
    }

    private static char[] decodeWhole(ByteBuffer bytes) throws CharacterCodingException {
        CharBuffer decoded = StandardCharsets.UTF_8.newDecoder().decode(bytes);
        char[] whole = decoded.array();
        try {
            int to = decoded.limit();
            return Arrays.copyOfRange(whole, to > 0 && whole[0] == BYTE_ORDER_MARK ? 1 : 0, to);
        } finally {
            Arrays.fill(whole, '\0');
        }
    }
}
