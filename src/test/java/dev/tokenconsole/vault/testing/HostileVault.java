package dev.tokenconsole.vault.testing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;

import dev.tokenconsole.vault.crypto.KdfParameters;
import dev.tokenconsole.vault.crypto.MasterPassword;
import dev.tokenconsole.vault.crypto.PasswordKdf;
import dev.tokenconsole.vault.crypto.VaultKey;
import dev.tokenconsole.vault.format.KeySlot;
import dev.tokenconsole.vault.format.PasswordKeySlot;
import dev.tokenconsole.vault.format.VaultHeader;
import dev.tokenconsole.vault.format.VaultLayout;

/** Vault files with any JSON in them, which open with a password as every other does. */
public final class HostileVault {
    private final UUID id = UUID.randomUUID();
    private final VaultKey key = VaultKey.fresh(new SecureRandom());
    private final KeySlot slot;

    /** The key is derived once, for all files. */
    public HostileVault(String password) {
        try (MasterPassword master = MasterPassword.of(password.toCharArray())) {
            slot = PasswordKeySlot.seal(key, id, master, KdfParameters.LIGHTEST, new SecureRandom(),
                PasswordKdf.ARGON2ID);
        } catch (CharacterCodingException e) {
            throw new AssertionError(e);
        }
    }

    /** Writes save number {@code generation} with {@code json} as its contents. */
    public void write(Path file, long generation, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        int length = (bytes.length + Integer.BYTES + VaultLayout.BLOCK - 1) / VaultLayout.BLOCK * VaultLayout.BLOCK;
        byte[] plain = ByteBuffer.allocate(length).putInt(bytes.length).put(bytes).array();
        Files.write(file, VaultForger.sealed(new VaultHeader(id, generation, List.of(slot)), key, plain));
    }
}
