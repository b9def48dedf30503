package dev.tokenconsole.vault.crypto;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.UUID;

/** Random bytes and ids. */
public final class Randomness {
    private Randomness() {}

    public static byte[] bytes(SecureRandom random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /** 128 random bits; a version 4 UUID would have only 122. */
    public static UUID uuid(SecureRandom random) {
        ByteBuffer bytes = ByteBuffer.wrap(bytes(random, 16));
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
