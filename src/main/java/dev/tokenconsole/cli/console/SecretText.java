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

    private SecretText() {}

    /**
     * The whole of {@code input} as UTF-8, without one line end at its end, which editors and {@code echo} add, and
     * without a byte order mark, which Windows editors add. The caller wipes it.
     *
     * @throws CharacterCodingException if it is not UTF-8
     * @throws IOException if it cannot be read, or is longer than {@link #MAX_BYTES}
     */
    public static char[] read(InputStream input) throws IOException {
        byte[] bytes = new byte[MAX_BYTES + 1];
        try {
            int length = input.readNBytes(bytes, 0, bytes.length);
            if (length > MAX_BYTES) {
                throw new IOException("longer than a secret");
            }
            return decode(ByteBuffer.wrap(bytes, 0, length));
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** {@code bytes} as above. The caller wipes the result, and the bytes. */
    static char[] decode(ByteBuffer bytes) throws CharacterCodingException {
        CharBuffer decoded = StandardCharsets.UTF_8.newDecoder().decode(bytes);
        char[] whole = decoded.array();
        try {
            int from = 0;
            int to = decoded.limit();
            if (to > from && whole[to - 1] == '\n') {
                to--;
                if (to > from && whole[to - 1] == '\r') {
                    to--;
                }
            }
            if (to > from && whole[from] == BYTE_ORDER_MARK) {
                from++;
            }
            return Arrays.copyOfRange(whole, from, to);
        } finally {
            Arrays.fill(whole, '\0');
        }
    }
}
