package dev.tokenconsole.vault.testing;

import java.nio.ByteBuffer;
import java.security.SecureRandom;

import dev.tokenconsole.vault.format.ChecksumTrailer;

/** Randomness that is the same every time: SHA-256 of 1, 2, 3… one after another. For tests alone. */
public final class FixedRandom extends SecureRandom {
    private static final long serialVersionUID = 1;

    private int counter;

    @Override
    public void nextBytes(byte[] bytes) {
        for (int done = 0; done < bytes.length; done += 32) {
            byte[] block = ByteBuffer.allocate(4).putInt(++counter).array();
            System.arraycopy(ChecksumTrailer.of(block, 4), 0, bytes, done, Math.min(32, bytes.length - done));
        }
    }
}
