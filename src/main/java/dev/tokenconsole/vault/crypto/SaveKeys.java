package dev.tokenconsole.vault.crypto;

import java.util.Arrays;

/**
 * Key, nonce and commitment of one save. A fresh salt for each save gives every key exactly one message, so that
 * nonces cannot repeat by construction.
 */
public final class SaveKeys implements AutoCloseable {
    public static final int COMMITMENT_LENGTH = 32;

    private static final String LABEL = "tcv1 payload";
    private static final int NONCE_AT = VaultKey.LENGTH;
    private static final int COMMITMENT_AT = NONCE_AT + Gcm.NONCE_LENGTH;
    private static final int LENGTH = COMMITMENT_AT + COMMITMENT_LENGTH;

    private final byte[] key;
    private final byte[] nonce;
    private final byte[] commitment;

    private SaveKeys(byte[] material) {
        key = Arrays.copyOfRange(material, 0, NONCE_AT);
        nonce = Arrays.copyOfRange(material, NONCE_AT, COMMITMENT_AT);
        commitment = Arrays.copyOfRange(material, COMMITMENT_AT, LENGTH);
    }

    static SaveKeys derive(byte[] vaultKey, byte[] saveSalt) {
        byte[] material = Hkdf.sha256(vaultKey, saveSalt, LABEL, LENGTH);
        try {
            return new SaveKeys(material);
        } finally {
            Arrays.fill(material, (byte) 0);
        }
    }

    public byte[] key() {
        return key;
    }

    public byte[] nonce() {
        return nonce;
    }

    /** Binds the header to one key: GCM alone does not say which key a message belongs to. */
    public byte[] commitment() {
        return commitment;
    }

    @Override
    public void close() {
        Arrays.fill(key, (byte) 0);
        Arrays.fill(nonce, (byte) 0);
    }
}
