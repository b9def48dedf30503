package dev.tokenconsole.vault.format;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import dev.tokenconsole.vault.crypto.KdfParameters;
import dev.tokenconsole.vault.error.VaultErrors;
import dev.tokenconsole.vault.error.VaultException;

/**
 * The header of a vault file, in the clear.
 *
 * @param vaultId for life
 * @param generation 1 for a new vault, and one more with every save; no clock is read
 * @param slots the key slots, one to eight
 */
public record VaultHeader(UUID vaultId, long generation, List<KeySlot> slots) {
    public VaultHeader {
        slots = List.copyOf(slots);
    }

    /** The header of the next save. */
    public VaultHeader next() {
        return new VaultHeader(vaultId, generation + 1, slots);
    }

    /** The same at another generation. */
    public VaultHeader at(long other) {
        return new VaultHeader(vaultId, other, slots);
    }

    /** In bytes, with all slots. */
    public int length() {
        return VaultLayout.FIXED_HEADER + slots.stream().mapToInt(KeySlot::length).sum();
    }

    /** True if this version knows all slots; if not, a save by it could lock one of them out. */
    public boolean isFullyKnown() {
        return slots.stream().allMatch(KeySlot::isKnown);
    }

    /** True if both are of one vault, with the same access for this version. */
    public boolean isSameVault(VaultHeader other) {
        return vaultId.equals(other.vaultId) && isFullyKnown() == other.isFullyKnown();
    }

    /**
     * The cost of opening with the master password.
     *
     * @throws VaultException NEWER_VERSION if no slot is opened by one; TOO_COSTLY if its numbers are out of range
     */
    public KdfParameters passwordKdf(VaultErrors errors) throws VaultException {
        for (KeySlot slot : slots) {
            if (slot.type() == KeySlot.PASSWORD) {
                return PasswordKeySlot.parameters(slot, errors);
            }
        }
        throw errors.noPasswordSlot();
    }

    /** The bytes of the header of a file of {@code total} bytes. */
    public byte[] encode(long total, byte[] saveSalt, byte[] commitment) {
        ByteBuffer out = ByteBuffer.allocate(length());
        out.put(VaultLayout.magic()).putShort((short) VaultLayout.VERSION).putInt(length()).putLong(total);
        out.putLong(vaultId.getMostSignificantBits()).putLong(vaultId.getLeastSignificantBits());
        out.putLong(generation).put(saveSalt).put(commitment).put((byte) slots.size());
        slots.forEach(slot -> slot.write(out));
        return out.array();
    }

    /**
     * Reads {@code header}, which has the length that it says, into {@code saveSalt} and {@code commitment}
     * and the rest.
     *
     * @throws VaultException ALTERED if it is not a header of version 1
     */
    static VaultHeader decode(ByteBuffer header, byte[] saveSalt, byte[] commitment, VaultErrors errors)
            throws VaultException {
        header.position(VaultLayout.VAULT_ID_AT);
        UUID vaultId = new UUID(header.getLong(), header.getLong());
        long generation = header.getLong();
        header.get(saveSalt).get(commitment);
        int count = Byte.toUnsignedInt(header.get());
        if (generation < 1 || count < 1 || count > VaultLayout.MAX_SLOTS) {
            throw errors.altered();
        }
        List<KeySlot> slots = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            slots.add(KeySlot.read(header, errors));
        }
        if (header.hasRemaining()) {
            throw errors.altered();
        }
        return new VaultHeader(vaultId, generation, slots);
    }
}
