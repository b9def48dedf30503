package dev.tokenconsole.vault.format;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;

import dev.tokenconsole.vault.crypto.Gcm;
import dev.tokenconsole.vault.crypto.Randomness;
import dev.tokenconsole.vault.crypto.SaveKeys;
import dev.tokenconsole.vault.crypto.VaultKey;
import dev.tokenconsole.vault.error.VaultErrors;
import dev.tokenconsole.vault.error.VaultException;

/** Between the JSON of a vault and the bytes of its file, given the vault key. */
public final class VaultCodec {
    private VaultCodec() {}

    /**
     * The bytes of the whole file. Takes one save salt from {@code random}.
     *
     * @throws VaultException TOO_MUCH if they would be more than a vault may have
     */
    public static byte[] seal(VaultHeader header, VaultKey key, byte[] json, SecureRandom random, VaultErrors errors)
            throws VaultException {
        int overhead = header.length() + VaultLayout.TAG_LENGTH + VaultLayout.TRAILER_LENGTH;
        if (json.length > VaultLayout.MAX_TOTAL - overhead - VaultLayout.BLOCK) {
            throw errors.tooMuch(VaultLayout.MAX_TOTAL);
        }
        byte[] plain = padded(json);
        byte[] saveSalt = Randomness.bytes(random, VaultLayout.SALT_LENGTH);
        try (SaveKeys keys = key.keysFor(saveSalt)) {
            int total = overhead + plain.length;
            byte[] head = header.encode(total, saveSalt, keys.commitment());
            byte[] sealed = Gcm.seal(keys.key(), keys.nonce(), head, plain);
            ByteBuffer out = ByteBuffer.allocate(total).put(head).put(sealed);
            return out.put(ChecksumTrailer.of(out.array(), out.position())).array();
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /**
     * The JSON in {@code image}, which the caller wipes.
     *
     * @throws VaultException ALTERED if it was not sealed with {@code key}, or is not padded as it must be
     */
    public static byte[] open(VaultImage image, VaultKey key, VaultErrors errors) throws VaultException {
        byte[] plain = image.decrypt(key);
        if (plain == null) {
            throw errors.altered();
        }
        try {
            long length = Integer.toUnsignedLong(ByteBuffer.wrap(plain).getInt());
            if (length > plain.length - Integer.BYTES || paddedLength((int) length) != plain.length) {
                throw errors.altered();
            }
            int end = Integer.BYTES + (int) length;
            for (int i = end; i < plain.length; i++) {
                if (plain[i] != 0) {
                    throw errors.altered();
                }
            }
            return Arrays.copyOfRange(plain, Integer.BYTES, end);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /**
     * Opens what is about to be written once more, so that a fault of this computer cannot replace a good vault
     * with one that never opens.
     *
     * @param maxHeapBytes as for {@link VaultImage#parse}
     * @throws VaultException NOT_SAVED if {@code json} does not come out again
     */
    public static void requireOpens(byte[] sealed, VaultKey key, byte[] json, long maxHeapBytes, VaultErrors errors)
            throws VaultException {
        byte[] again;
        try {
            again = open(VaultImage.parse(sealed, maxHeapBytes, errors), key, errors);
        } catch (VaultException e) {
            throw errors.failedSelfCheck();
        }
        boolean same = Arrays.equals(json, again);
        Arrays.fill(again, (byte) 0);
        if (!same) {
            throw errors.failedSelfCheck();
        }
    }

    private static byte[] padded(byte[] json) {
        return ByteBuffer.allocate(paddedLength(json.length)).putInt(json.length).put(json).array();
    }

    private static int paddedLength(int json) {
        return (Integer.BYTES + json + VaultLayout.BLOCK - 1) / VaultLayout.BLOCK * VaultLayout.BLOCK;
    }
}
