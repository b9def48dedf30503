package dev.tokenconsole.vault.crypto;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;

/** The key of one vault: 32 bytes, wiped by {@link #close()}. */
public final class VaultKey implements AutoCloseable {
    public static final int LENGTH = 32;

    private final byte[] bytes;

    private VaultKey(byte[] bytes) {
        this.bytes = bytes;
    }

    public static VaultKey fresh(SecureRandom random) {
        return new VaultKey(Randomness.bytes(random, LENGTH));
    }

    /** Takes {@code bytes} over. */
    public static VaultKey owning(byte[] bytes) {
        return new VaultKey(bytes);
    }

    /** A copy that the caller wipes. */
    public byte[] copy() {
        return bytes.clone();
    }

    /** True if both are the same key; compares in constant time. */
    public boolean isSameAs(VaultKey other) {
        return MessageDigest.isEqual(bytes, other.bytes);
    }

    /** The keys of one save with {@code saveSalt}. */
    public SaveKeys keysFor(byte[] saveSalt) {
        return SaveKeys.derive(bytes, saveSalt);
    }

    @Override
    public void close() {
        Arrays.fill(bytes, (byte) 0);
    }
}
