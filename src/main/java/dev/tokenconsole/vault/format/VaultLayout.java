package dev.tokenconsole.vault.format;

import java.nio.ByteBuffer;

import dev.tokenconsole.vault.crypto.Gcm;
import dev.tokenconsole.vault.crypto.SaveKeys;

/** Lengths and places of version 1 of the vault file, in bytes; all numbers in it are big-endian and unsigned. */
public final class VaultLayout {
    /** Catches text-mode damage, as that of PNG does: a high bit, CR LF, Ctrl-Z, LF. */
    private static final byte[] MAGIC = {(byte) 0x89, 'T', 'C', 'V', '\r', '\n', 0x1a, '\n'};

    static final int MAGIC_LENGTH = 8;
    static final int VERSION = 1;
    static final int VERSION_AT = 8;
    static final int HEADER_LENGTH_AT = 10;
    static final int TOTAL_AT = 14;
    public static final int GENERATION_AT = 38;
    static final int VAULT_ID_AT = 22;
    public static final int SALT_LENGTH = 32;
    static final int COMMITMENT_LENGTH = SaveKeys.COMMITMENT_LENGTH;
    /** The length of the header before the slots. */
    static final int FIXED_HEADER = 111;
    static final int MAX_HEADER = 16_384;
    static final int MAX_SLOTS = 8;
    public static final int MAX_TOTAL = 16 * 1024 * 1024;
    public static final int TAG_LENGTH = Gcm.TAG_LENGTH;
    public static final int TRAILER_LENGTH = 32;
    /** The plaintext is padded to a multiple of this, to hide how many profiles there are. */
    public static final int BLOCK = 4096;

    private VaultLayout() {}

    /** The first bytes of every vault. */
    static ByteBuffer magic() {
        return ByteBuffer.wrap(MAGIC).asReadOnlyBuffer();
    }
}
