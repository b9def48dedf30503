package dev.tokenconsole.vault;

import java.nio.charset.CharacterCodingException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.vault.contents.VaultContents;
import dev.tokenconsole.vault.contents.VaultJson;
import dev.tokenconsole.vault.crypto.KdfParameters;
import dev.tokenconsole.vault.crypto.MasterPassword;
import dev.tokenconsole.vault.crypto.Randomness;
import dev.tokenconsole.vault.crypto.VaultKey;
import dev.tokenconsole.vault.error.VaultErrors;
import dev.tokenconsole.vault.error.VaultException;
import dev.tokenconsole.vault.format.KeySlot;
import dev.tokenconsole.vault.format.PasswordKeySlot;
import dev.tokenconsole.vault.format.VaultCodec;
import dev.tokenconsole.vault.format.VaultHeader;
import dev.tokenconsole.vault.format.VaultImage;

/** A vault under a new key and a new password, sealed and opened once with it, but not yet on disk. */
final class SealedVault {
    private final VaultKey key;
    private final VaultHeader header;
    private final VaultContents contents;
    private final byte[] sealed;

    private SealedVault(VaultKey key, VaultHeader header, VaultContents contents, byte[] sealed) {
        this.key = key;
        this.header = header;
        this.contents = contents;
        this.sealed = sealed;
    }

    /**
     * A new vault. Takes from the random source of {@code runtime}, in this order: vault id 16 bytes, vault key 32,
     * slot id 16, slot salt 16, slot nonce 12, save salt 32.
     *
     * @throws VaultException WEAK_PASSWORD if the password is no valid text; NOT_SAVED if it does not open again
     */
    static SealedVault of(char[] password, KdfParameters kdf, VaultRuntime runtime, VaultErrors errors)
            throws VaultException {
        return of(Randomness.uuid(runtime.random()), 1, VaultContents.initial(), password, kdf, runtime, errors);
    }

    /**
     * Save number {@code generation} of the vault with that id, under another key and password.
     *
     * @throws VaultException as above
     */
    static SealedVault of(UUID vaultId, long generation, VaultContents contents, char[] password, KdfParameters kdf,
            VaultRuntime runtime, VaultErrors errors) throws VaultException {
        try (MasterPassword master = MasterPassword.of(password)) {
            return of(vaultId, generation, contents, master, kdf, runtime, errors);
        } catch (CharacterCodingException e) {
            throw errors.weak(Messages.text("vault.password.broken"));
        }
    }

    private static SealedVault of(UUID vaultId, long generation, VaultContents contents, MasterPassword password,
            KdfParameters kdf, VaultRuntime runtime, VaultErrors errors) throws VaultException {
        SecureRandom random = runtime.random();
        VaultKey key = VaultKey.fresh(random);
        byte[] json = VaultJson.write(contents);
        boolean opened = false;
        try {
            KeySlot slot = PasswordKeySlot.seal(key, vaultId, password, kdf, random, runtime.kdf());
            VaultHeader header = new VaultHeader(vaultId, generation, List.of(slot));
            byte[] sealed = VaultCodec.seal(header, key, json, random, errors);
            try (VaultKey again = unlockAgain(sealed, password, runtime, errors)) {
                VaultCodec.requireOpens(sealed, again, json, runtime.maxHeapBytes(), errors);
            }
            opened = true;
            return new SealedVault(key, header, contents, sealed);
        } finally {
            Arrays.fill(json, (byte) 0);
            if (!opened) {
                key.close();
            }
        }
    }

    VaultKey key() {
        return key;
    }

    VaultHeader header() {
        return header;
    }

    VaultContents contents() {
        return contents;
    }

    /** The bytes of the file. */
    byte[] sealed() {
        return sealed;
    }

    private static VaultKey unlockAgain(
            byte[] sealed, MasterPassword password, VaultRuntime runtime, VaultErrors errors) throws VaultException {
        try {
            return VaultImage.parse(sealed, runtime.maxHeapBytes(), errors).unlock(password, runtime.kdf(), errors);
        } catch (VaultException e) {
            throw errors.failedSelfCheck();
        }
    }
}
