package dev.tokenconsole.vault.format;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.vault.crypto.Gcm;
import dev.tokenconsole.vault.crypto.KdfParameters;
import dev.tokenconsole.vault.crypto.MasterPassword;
import dev.tokenconsole.vault.crypto.PasswordKdf;
import dev.tokenconsole.vault.crypto.SaveKeys;
import dev.tokenconsole.vault.crypto.VaultKey;
import dev.tokenconsole.vault.error.VaultErrors;
import dev.tokenconsole.vault.error.VaultException;

/**
 * A vault file that passed every check that needs no password. The checks come in an order that tells damage from
 * a wrong password before one is asked for, and no number is used before it was checked against its limits.
 */
public final class VaultImage {
    private final byte[] file;
    private final VaultHeader header;
    private final byte[] saveSalt;
    private final byte[] commitment;
    private final List<CostedSlot> slots;

    /** A password slot with the cost of opening it. */
    private record CostedSlot(KeySlot slot, KdfParameters parameters) {}

    private VaultImage(
            byte[] file, VaultHeader header, byte[] saveSalt, byte[] commitment, List<CostedSlot> slots) {
        this.file = file;
        this.header = header;
        this.saveSalt = saveSalt;
        this.commitment = commitment;
        this.slots = slots;
    }

    /**
     * Checks {@code file}, in this order: size, magic, length, trailer, version, header, slots, cost of opener.
     *
     * @param maxHeapBytes of which opening may take 40 %
     * @throws VaultException for the first check that fails
     */
    public static VaultImage parse(byte[] file, long maxHeapBytes, VaultErrors errors) throws VaultException {
        requireWhole(file, errors);
        ByteBuffer bytes = ByteBuffer.wrap(file).asReadOnlyBuffer();
        int version = Short.toUnsignedInt(bytes.getShort(VaultLayout.VERSION_AT));
        if (version > VaultLayout.VERSION) {
            throw errors.newer();
        }
        long headerLength = Integer.toUnsignedLong(bytes.getInt(VaultLayout.HEADER_LENGTH_AT));
        if (version < VaultLayout.VERSION || bytes.getLong(VaultLayout.TOTAL_AT) != file.length
                || headerLength < VaultLayout.FIXED_HEADER || headerLength > VaultLayout.MAX_HEADER
                || !isPayloadLength(file.length - headerLength - VaultLayout.TRAILER_LENGTH)) {
            throw errors.altered();
        }
        byte[] saveSalt = new byte[VaultLayout.SALT_LENGTH];
        byte[] commitment = new byte[VaultLayout.COMMITMENT_LENGTH];
        VaultHeader header = VaultHeader.decode(bytes.limit((int) headerLength), saveSalt, commitment, errors);
        return new VaultImage(file, header, saveSalt, commitment, passwordSlots(header, maxHeapBytes, errors));
    }

    public VaultHeader header() {
        return header;
    }

    /** All bytes of the file, not to be changed. */
    public byte[] bytes() {
        return file;
    }

    /**
     * The vault key. Runs the KDF once for each password slot until one opens.
     *
     * @throws VaultException WRONG_PASSWORD if none does
     */
    public VaultKey unlock(MasterPassword password, PasswordKdf kdf, VaultErrors errors) throws VaultException {
        for (CostedSlot slot : slots) {
            VaultKey key = PasswordKeySlot.open(slot.slot, header.vaultId(), password, slot.parameters, kdf);
            if (key != null) {
                return key;
            }
        }
        throw errors.wrongPassword();
    }

    /** The decrypted payload, padding included, which the caller wipes; null if it was not sealed with {@code key}. */
    byte @Nullable [] decrypt(VaultKey key) {
        try (SaveKeys keys = key.keysFor(saveSalt)) {
            // Before decrypting: one GCM ciphertext can be made to open under two keys.
            if (!MessageDigest.isEqual(keys.commitment(), commitment)) {
                return null;
            }
            byte[] aad = Arrays.copyOf(file, header.length());
            byte[] sealed = Arrays.copyOfRange(file, header.length(), file.length - VaultLayout.TRAILER_LENGTH);
            return Gcm.open(keys.key(), keys.nonce(), aad, sealed);
        }
    }

    private static void requireWhole(byte[] file, VaultErrors errors) throws VaultException {
        if (isOnlyZeros(file)) {
            throw errors.empty();
        }
        if (file.length > VaultLayout.MAX_TOTAL) {
            throw errors.tooLarge(file.length, VaultLayout.MAX_TOTAL);
        }
        ByteBuffer bytes = ByteBuffer.wrap(file);
        if (file.length < VaultLayout.MAGIC_LENGTH
                || !VaultLayout.magic().equals(bytes.slice(0, VaultLayout.MAGIC_LENGTH))) {
            throw errors.notAVault();
        }
        if (file.length < VaultLayout.VAULT_ID_AT) {
            throw errors.cutInHeader(file.length);
        }
        long total = bytes.getLong(VaultLayout.TOTAL_AT);
        if (total > file.length && total <= VaultLayout.MAX_TOTAL) {
            throw errors.cutShort(file.length, total);
        }
        if (file.length < VaultLayout.VAULT_ID_AT + VaultLayout.TRAILER_LENGTH || !ChecksumTrailer.matches(file)) {
            throw errors.damaged();
        }
    }

    private static boolean isOnlyZeros(byte[] file) {
        for (byte b : file) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPayloadLength(long length) {
        long plain = length - VaultLayout.TAG_LENGTH;
        return plain >= VaultLayout.BLOCK && plain % VaultLayout.BLOCK == 0;
    }

    private static List<CostedSlot> passwordSlots(VaultHeader header, long maxHeapBytes, VaultErrors errors)
            throws VaultException {
        List<CostedSlot> slots = new ArrayList<>();
        long work = 0;
        for (KeySlot slot : header.slots()) {
            if (slot.type() == KeySlot.PASSWORD) {
                KdfParameters parameters = PasswordKeySlot.parameters(slot, errors);
                parameters.requireFits(maxHeapBytes, errors);
                work += parameters.work();
                slots.add(new CostedSlot(slot, parameters));
            }
        }
        if (slots.isEmpty()) {
            throw errors.noPasswordSlot();
        }
        // A wrong password tries them all: together they may cost no more than one slot.
        if (!KdfParameters.isAllowedWork(work)) {
            throw errors.kdfTooManySlots(slots.size(), work / 1024);
        }
        return slots;
    }
}
