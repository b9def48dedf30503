package dev.tokenconsole.model.secret;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes text as UTF-8 into an array that the caller can wipe, and leaves no other copy of it. */
public final class Utf8 {
    private Utf8() {}

    /**
     * {@code text} in UTF-8.
     *
     * @throws CharacterCodingException if it holds half a surrogate pair, which has no UTF-8; without a message
     */
    public static byte[] encode(CharSequence text) throws CharacterCodingException {
        byte[] room = new byte[Math.multiplyExact(text.length(), 3)];
        try {
            ByteBuffer out = ByteBuffer.wrap(room);
            CoderResult result = StandardCharsets.UTF_8.newEncoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .encode(CharBuffer.wrap(text), out, true);
            if (!result.isUnderflow()) {
                throw new CharacterCodingException();
            }
            return Arrays.copyOf(room, out.position());
        } finally {
            Arrays.fill(room, (byte) 0);
        }
    }
}
