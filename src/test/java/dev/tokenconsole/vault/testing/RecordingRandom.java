package dev.tokenconsole.vault.testing;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/** Real randomness that remembers the arrays it filled: those of 32 bytes are vault keys and the salts of saves. */
public final class RecordingRandom extends SecureRandom {
    private static final long serialVersionUID = 1;

    private final transient List<byte[]> filled = new ArrayList<>();

    @Override
    public void nextBytes(byte[] bytes) {
        super.nextBytes(bytes);
        filled.add(bytes);
    }

    /** The array itself that was the {@code nth}, from 0, to be filled. */
    public byte[] filled(int nth) {
        return filled.get(nth);
    }

    public int count() {
        return filled.size();
    }
}
