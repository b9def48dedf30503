package dev.tokenconsole.vault.testing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import dev.tokenconsole.vault.VaultRuntime;
import dev.tokenconsole.vault.contents.VaultJson;
import dev.tokenconsole.vault.crypto.KdfParameters;
import dev.tokenconsole.vault.crypto.MasterPassword;
import dev.tokenconsole.vault.crypto.VaultKey;
import dev.tokenconsole.vault.format.KeySlot;
import dev.tokenconsole.vault.format.PasswordKeySlot;
import dev.tokenconsole.vault.format.VaultHeader;
import dev.tokenconsole.vault.format.VaultLayout;

/** Vaults whose key the test knows: what is wrong with them was sealed as it is, by a faulty or hostile writer. */
public final class KeyedVault {
    public static final UUID ID = UUID.fromString("3f0a9a4e-0000-4000-8000-1234567890ab");

    private final VaultKey key = VaultKey.owning(
        "a key that is known to the tests".getBytes(StandardCharsets.US_ASCII));

    public VaultKey key() {
        return key;
    }

    /** Opens with the password of the samples. */
    public KeySlot slot() {
        return slot(KdfParameters.LIGHTEST);
    }

    public KeySlot slot(KdfParameters parameters) {
        return slot(ID, parameters);
    }

    /** A slot that is bound to {@code vaultId}. */
    KeySlot slot(UUID vaultId, KdfParameters parameters) {
        try (MasterPassword password = MasterPassword.of(Samples.password())) {
            VaultRuntime runtime = Samples.quick();
            return PasswordKeySlot.seal(key, vaultId, password, parameters, runtime.random(), runtime.kdf());
        } catch (CharacterCodingException e) {
            throw new AssertionError(e);
        }
    }

    /** With contents that nothing is wrong with. */
    public byte[] with(KeySlot... slots) {
        return withJson(VaultJson.write(Samples.contents(Samples.profile(Samples.PROFILE_NAME))), slots);
    }

    public byte[] withJson(String json) {
        return withJson(json.getBytes(StandardCharsets.UTF_8), slot());
    }

    private byte[] withJson(byte[] json, KeySlot... slots) {
        int length = (json.length + 4 + VaultLayout.BLOCK - 1) / VaultLayout.BLOCK * VaultLayout.BLOCK;
        return withPlain(ByteBuffer.allocate(length).putInt(json.length).put(json), slots);
    }

    /** With a plaintext that may be padded in a wrong way. */
    public byte[] withPlain(ByteBuffer plain, KeySlot... slots) {
        byte[] bytes = new byte[plain.capacity()];
        plain.get(0, bytes);
        return VaultForger.sealed(new VaultHeader(ID, 1, List.of(slots)), key, bytes);
    }
}
