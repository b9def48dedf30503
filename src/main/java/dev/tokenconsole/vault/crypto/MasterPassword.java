package dev.tokenconsole.vault.crypto;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;

/**
 * The master password as bytes: NFC in UTF-8, untrimmed. Keyboards of different systems type é as one code point
 * or as two; after NFC (Unicode Standard Annex #15) both open the vault.
 */
public final class MasterPassword implements AutoCloseable {
    /** The bytes of one UTF-16 unit in UTF-8, at most. */
    private static final int MAX_BYTES = 3;

    private final byte[] utf8;

    private MasterPassword(byte[] utf8) {
        this.utf8 = utf8;
    }

    /**
     * A copy of {@code password}, which stays the caller's.
     *
     * @throws CharacterCodingException if it holds half of a surrogate pair
     */
    public static MasterPassword of(char[] password) throws CharacterCodingException {
        char[] normal = normalised(password);
        // No character takes more: a buffer that grows would leave the smaller one behind, unwiped.
        ByteBuffer encoded = ByteBuffer.allocate(Math.multiplyExact(normal.length, MAX_BYTES));
        try {
            CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
            CoderResult result = encoder.encode(CharBuffer.wrap(normal), encoded, true);
            if (result.isError()) {
                result.throwException();
            }
            return new MasterPassword(Arrays.copyOf(encoded.array(), encoded.position()));
        } finally {
            Arrays.fill(encoded.array(), (byte) 0);
            Arrays.fill(normal, '\0');
        }
    }

    /** A copy in NFC that the caller wipes. */
    static char[] normalised(char[] password) {
        CharBuffer text = CharBuffer.wrap(password);
        if (Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            return password.clone();
        }
        // The JDK normalises into a String only, which cannot be wiped: hence only when it is needed.
        return Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray();
    }

    /** The bytes themselves, wiped by {@link #close()}. */
    public byte[] utf8() {
        return utf8;
    }

    @Override
    public void close() {
        Arrays.fill(utf8, (byte) 0);
    }
}
