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
 * a wrong password before one is asked for, and no number is used before it was held against its limits.
 */
public final class VaultImage {
    private final byte[] file;
    private final VaultHeader header;
    private final byte[] saveSalt;
    private final byte[] commitment;
    private final List<PasswordWay> ways;

    /** A password slot and what its opening costs. */
    private record PasswordWay(KeySlot slot, KdfParameters parameters) {}

    private VaultImage(
            byte[] file, VaultHeader header, byte[] saveSalt, byte[] commitment, List<PasswordWay> ways) {
        this.file = file;
        this.header = header;
        this.saveSalt = saveSalt;
        this.commitment = commitment;
        this.ways = ways;
    }

    /**
     * Checks {@code file}, in this order: size, magic, length, trailer, version, header, slots, cost of opening.
     *
     * @param maxHeapBytes of which opening may take 40 %
     * @throws VaultException for the first check that fails
     */
    public static VaultImage parse(byte[] file, long maxHeapBytes, VaultErrors faults) throws VaultException {
        requireWhole(file, faults);
        ByteBuffer bytes = ByteBuffer.wrap(file).asReadOnlyBuffer();
        int version = Short.toUnsignedInt(bytes.getShort(VaultLayout.VERSION_AT));
        if (version > VaultLayout.VERSION) {
            throw faults.newer();
        }
        long headerLength = Integer.toUnsignedLong(bytes.getInt(VaultLayout.HEADER_LENGTH_AT));
        if (version < VaultLayout.VERSION || bytes.getLong(VaultLayout.TOTAL_AT) != file.length
                || headerLength < VaultLayout.FIXED_HEADER || headerLength > VaultLayout.MAX_HEADER
                || !isPayloadLength(file.length - headerLength - VaultLayout.TRAILER_LENGTH)) {
            throw faults.altered();
        }
        byte[] saveSalt = new byte[VaultLayout.SALT_LENGTH];
        byte[] commitment = new byte[VaultLayout.COMMITMENT_LENGTH];
        VaultHeader header = VaultHeader.decode(bytes.limit((int) headerLength), saveSalt, commitment, faults);
        return new VaultImage(file, header, saveSalt, commitment, passwordWays(header, maxHeapBytes, faults));
    }

    public VaultHeader header() {
        return header;
    }

    /** All bytes of the file; nobody changes them. */
    public byte[] bytes() {
        return file;
    }

    /**
     * The vault key. Runs the KDF once for each password slot until one opens.
     *
     * @throws VaultException WRONG_PASSWORD if none does
     */
    public VaultKey unlock(MasterPassword password, PasswordKdf kdf, VaultErrors faults) throws VaultException {
        for (PasswordWay way : ways) {
            VaultKey key = PasswordKeySlot.open(way.slot, header.vaultId(), password, way.parameters, kdf);
            if (key != null) {
                return key;
            }
        }
        throw faults.wrongPassword();
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

    private static void requireWhole(byte[] file, VaultErrors faults) throws VaultException {
        if (isOnlyZeros(file)) {
            throw faults.empty();
        }
        if (file.length > VaultLayout.MAX_TOTAL) {
            throw faults.tooLarge(file.length, VaultLayout.MAX_TOTAL);
        }
        ByteBuffer bytes = ByteBuffer.wrap(file);
        if (file.length < VaultLayout.MAGIC_LENGTH
                || !VaultLayout.magic().equals(bytes.slice(0, VaultLayout.MAGIC_LENGTH))) {
            throw faults.notAVault();
        }
        if (file.length < VaultLayout.VAULT_ID_AT) {
            throw faults.cutInHeader(file.length);
        }
        long total = bytes.getLong(VaultLayout.TOTAL_AT);
        if (total > file.length && total <= VaultLayout.MAX_TOTAL) {
            throw faults.cutShort(file.length, total);
        }
        if (file.length < VaultLayout.VAULT_ID_AT + VaultLayout.TRAILER_LENGTH || !ChecksumTrailer.matches(file)) {
            throw faults.damaged();
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

    private static List<PasswordWay> passwordWays(VaultHeader header, long maxHeapBytes, VaultErrors faults)
            throws VaultException {
        List<PasswordWay> ways = new ArrayList<>();
        long work = 0;
        for (KeySlot slot : header.slots()) {
            if (slot.type() == KeySlot.PASSWORD) {
                KdfParameters parameters = PasswordKeySlot.parameters(slot, faults);
                parameters.requireFits(maxHeapBytes, faults);
                work += parameters.work();
                ways.add(new PasswordWay(slot, parameters));
            }
        }
        if (ways.isEmpty()) {
            throw faults.noPasswordSlot();
        }
        // A wrong password tries them all: together they are held to what one slot may cost.
        if (!KdfParameters.isBearable(work)) {
            throw faults.kdfTooManySlots(ways.size(), work / 1024);
        }
        return ways;
    }
}
