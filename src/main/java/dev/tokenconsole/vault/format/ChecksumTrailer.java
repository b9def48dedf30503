package dev.tokenconsole.vault.format;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * The last 32 bytes of a vault: the SHA-256 of all before them. It has no key and keeps no attacker out; it tells
 * damage from a wrong password before the password is entered.
 */
public final class ChecksumTrailer {
    private ChecksumTrailer() {}

    public static byte[] of(byte[] bytes, int length) {
        MessageDigest digest = sha256();
        digest.update(bytes, 0, length);
        return digest.digest();
    }

    /** True if {@code file}, which is at least as long as a trailer, ends with its own checksum. */
    static boolean matches(byte[] file) {
        int end = file.length - VaultLayout.TRAILER_LENGTH;
        return Arrays.equals(of(file, end), 0, VaultLayout.TRAILER_LENGTH, file, end, file.length);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is not available", e);
        }
    }
}
