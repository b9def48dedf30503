package dev.tokenconsole.vault.format;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.vault.crypto.Gcm;
import dev.tokenconsole.vault.crypto.Hkdf;
import dev.tokenconsole.vault.crypto.KdfParameters;
import dev.tokenconsole.vault.crypto.MasterPassword;
import dev.tokenconsole.vault.crypto.PasswordKdf;
import dev.tokenconsole.vault.crypto.Randomness;
import dev.tokenconsole.vault.crypto.VaultKey;
import dev.tokenconsole.vault.error.VaultErrors;
import dev.tokenconsole.vault.error.VaultException;

/**
 * The slot of a master password: {@code memKiB u32 | iterations u32 | lanes u32 | salt 16 | nonce 12 | wrapped 48}.
 * The wrapped key is bound to the vault, the slot and the three numbers, so that none of them can be replaced.
 */
public final class PasswordKeySlot {
    static final int LENGTH = 88;

    private static final int NUMBERS_LENGTH = 12;
    private static final int SALT_LENGTH = 16;
    private static final int WRAPPED_LENGTH = 48;
    private static final String KEK_LABEL = "tcv1 slot kek";
    private static final byte[] BOUND_LABEL = "tcv1 slot".getBytes(StandardCharsets.US_ASCII);

    private PasswordKeySlot() {}

    /** A new slot that opens {@code key} with {@code password}. Takes a slot id, a salt and a nonce from random. */
    public static KeySlot seal(VaultKey key, UUID vaultId, MasterPassword password, KdfParameters parameters,
            SecureRandom random, PasswordKdf kdf) {
        UUID id = Randomness.uuid(random);
        byte[] salt = Randomness.bytes(random, SALT_LENGTH);
        byte[] nonce = Randomness.bytes(random, Gcm.NONCE_LENGTH);
        byte[] kek = kek(password, salt, parameters, kdf);
        byte[] plain = key.copy();
        try {
            byte[] wrapped = Gcm.seal(kek, nonce, bound(vaultId, id, parameters), plain);
            ByteBuffer body = ByteBuffer.allocate(LENGTH);
            putNumbers(body, parameters).put(salt).put(nonce).put(wrapped);
            return new KeySlot(KeySlot.PASSWORD, id, body.array());
        } finally {
            Arrays.fill(kek, (byte) 0);
            Arrays.fill(plain, (byte) 0);
        }
    }

    /**
     * The cost of opening {@code slot}.
     *
     * @throws VaultException TOO_COSTLY if that is out of range
     */
    public static KdfParameters parameters(KeySlot slot, VaultErrors errors) throws VaultException {
        ByteBuffer body = slot.body();
        return KdfParameters.checked(Integer.toUnsignedLong(body.getInt()), Integer.toUnsignedLong(body.getInt()),
            Integer.toUnsignedLong(body.getInt()), errors);
    }

    /** The key in {@code slot}, or null if {@code password} does not open it. Runs the KDF. */
    public static @Nullable VaultKey open(
            KeySlot slot, UUID vaultId, MasterPassword password, KdfParameters parameters, PasswordKdf kdf) {
        ByteBuffer body = slot.body().position(NUMBERS_LENGTH);
        byte[] salt = new byte[SALT_LENGTH];
        byte[] nonce = new byte[Gcm.NONCE_LENGTH];
        byte[] wrapped = new byte[WRAPPED_LENGTH];
        body.get(salt).get(nonce).get(wrapped);
        byte[] kek = kek(password, salt, parameters, kdf);
        try {
            byte[] plain = Gcm.open(kek, nonce, bound(vaultId, slot.id(), parameters), wrapped);
            return plain == null ? null : VaultKey.owning(plain);
        } finally {
            Arrays.fill(kek, (byte) 0);
        }
    }

    private static byte[] kek(MasterPassword password, byte[] salt, KdfParameters parameters, PasswordKdf kdf) {
        byte[] ik = kdf.derive(password.utf8(), salt, parameters);
        try {
            return Hkdf.sha256(ik, salt, KEK_LABEL, VaultKey.LENGTH);
        } finally {
            Arrays.fill(ik, (byte) 0);
        }
    }

    private static byte[] bound(UUID vaultId, UUID slotId, KdfParameters parameters) {
        ByteBuffer bound = ByteBuffer.allocate(BOUND_LABEL.length + 16 + 1 + 16 + NUMBERS_LENGTH);
        bound.put(BOUND_LABEL);
        bound.putLong(vaultId.getMostSignificantBits()).putLong(vaultId.getLeastSignificantBits());
        bound.put((byte) KeySlot.PASSWORD);
        bound.putLong(slotId.getMostSignificantBits()).putLong(slotId.getLeastSignificantBits());
        return putNumbers(bound, parameters).array();
    }

    private static ByteBuffer putNumbers(ByteBuffer to, KdfParameters parameters) {
        return to.putInt(parameters.memoryKiB()).putInt(parameters.iterations()).putInt(parameters.lanes());
    }
}
