package dev.tokenconsole.vault;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Vaults whose key the test knows: what is wrong with them was sealed as it is, by a faulty or hostile writer. */
final class KeyedVault {
    static final UUID ID = UUID.fromString("3f0a9a4e-0000-4000-8000-1234567890ab");

    private final VaultKey key = VaultKey.owning(
        "a key that is known to the tests".getBytes(StandardCharsets.US_ASCII));

    VaultKey key() {
        return key;
    }

    /** Opens with the password of the samples. */
    Slot slot() {
        return slot(KdfParameters.LIGHTEST);
    }

    Slot slot(KdfParameters parameters) {
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
    byte[] with(Slot... slots) {
        return withJson(VaultJson.write(Samples.contents(Samples.profile(Samples.PROFILE_NAME))), slots);
    }

    byte[] withJson(String json) {
        return withJson(json.getBytes(StandardCharsets.UTF_8), slot());
    }

    private byte[] withJson(byte[] json, Slot... slots) {
        int length = (json.length + 4 + Layout.BLOCK - 1) / Layout.BLOCK * Layout.BLOCK;
        return withPlain(ByteBuffer.allocate(length).putInt(json.length).put(json), slots);
    }

    /** With a plaintext that may be padded in a wrong way. */
    byte[] withPlain(ByteBuffer plain, Slot... slots) {
        byte[] bytes = new byte[plain.capacity()];
        plain.get(0, bytes);
        return Forge.sealed(new VaultHeader(ID, 1, List.of(slots)), key, bytes);
    }
}
