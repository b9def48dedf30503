package dev.tokenconsole.vault.testing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import dev.tokenconsole.vault.VaultTools;
import dev.tokenconsole.vault.contents.VaultJson;
import dev.tokenconsole.vault.crypto.KdfParameters;
import dev.tokenconsole.vault.crypto.MasterPassword;
import dev.tokenconsole.vault.crypto.VaultKey;
import dev.tokenconsole.vault.format.Layout;
import dev.tokenconsole.vault.format.PasswordSlot;
import dev.tokenconsole.vault.format.Slot;
import dev.tokenconsole.vault.format.VaultHeader;

/** Vaults whose key the test knows: what is wrong with them was sealed as it is, by a faulty or hostile writer. */
public final class KeyedVault {
    public static final UUID ID = UUID.fromString("3f0a9a4e-0000-4000-8000-1234567890ab");

    private final VaultKey key = VaultKey.owning(
        "a key that is known to the tests".getBytes(StandardCharsets.US_ASCII));

    public VaultKey key() {
        return key;
    }

    /** Opens with the password of the samples. */
    public Slot slot() {
        return slot(KdfParameters.LIGHTEST);
    }

    public Slot slot(KdfParameters parameters) {
        return slot(ID, parameters);
    }

    /** A slot that is bound to {@code vaultId}. */
    Slot slot(UUID vaultId, KdfParameters parameters) {
        try (MasterPassword password = MasterPassword.of(Samples.password())) {
            VaultTools tools = Samples.quick();
            return PasswordSlot.seal(key, vaultId, password, parameters, tools.random(), tools.kdf());
        } catch (CharacterCodingException e) {
            throw new AssertionError(e);
        }
    }

    /** With contents that nothing is wrong with. */
    public byte[] with(Slot... slots) {
        return withJson(VaultJson.write(Samples.contents(Samples.profile(Samples.PROFILE_NAME))), slots);
    }

    public byte[] withJson(String json) {
        return withJson(json.getBytes(StandardCharsets.UTF_8), slot());
    }

    private byte[] withJson(byte[] json, Slot... slots) {
        int length = (json.length + 4 + Layout.BLOCK - 1) / Layout.BLOCK * Layout.BLOCK;
        return withPlain(ByteBuffer.allocate(length).putInt(json.length).put(json), slots);
    }

    /** With a plaintext that may be padded in a wrong way. */
    public byte[] withPlain(ByteBuffer plain, Slot... slots) {
        byte[] bytes = new byte[plain.capacity()];
        plain.get(0, bytes);
        return Forge.sealed(new VaultHeader(ID, 1, List.of(slots)), key, bytes);
    }
}
