package dev.tokenconsole.vault;

import java.util.Arrays;
import java.util.List;

import dev.tokenconsole.vault.contents.SecretOwnership;
import dev.tokenconsole.vault.contents.VaultContents;
import dev.tokenconsole.vault.contents.VaultJson;
import dev.tokenconsole.vault.crypto.VaultKey;
import dev.tokenconsole.vault.error.VaultErrors;
import dev.tokenconsole.vault.error.VaultException;
import dev.tokenconsole.vault.format.KeySlot;
import dev.tokenconsole.vault.format.VaultCodec;
import dev.tokenconsole.vault.format.VaultHeader;
import dev.tokenconsole.vault.format.VaultImage;

/** Turns contents into the bytes of a vault file and back, and wipes the JSON in between. */
final class VaultSealer {
    private final VaultRuntime runtime;
    private final VaultErrors errors;

    VaultSealer(VaultRuntime runtime, VaultErrors errors) {
        this.runtime = runtime;
        this.errors = errors;
    }

    /**
     * The bytes of a file with {@code header} and {@code contents}, read back once before they are returned.
     *
     * @throws VaultException TOO_MUCH, or NOT_SAVED if this version could not open or read them
     */
    byte[] seal(VaultHeader header, VaultKey key, VaultContents contents) throws VaultException {
        byte[] json = VaultJson.write(contents);
        try {
            requireReadable(json);
            byte[] sealed = VaultCodec.seal(header, key, json, runtime.random(), errors);
            VaultCodec.requireOpens(sealed, key, json, runtime.maxHeapBytes(), errors);
            return sealed;
        } finally {
            Arrays.fill(json, (byte) 0);
        }
    }

    /**
     * The contents of {@code image}; the caller owns the secrets.
     *
     * @throws VaultException ALTERED if it was not sealed with {@code key}; as {@link VaultJson#read} otherwise
     */
    VaultContents open(VaultImage image, VaultKey key) throws VaultException {
        return read(VaultCodec.open(image, key, errors));
    }

    /**
     * The contents of a later version of a vault that is open with {@code key} and had {@code slots}.
     *
     * @throws VaultException WRONG_PASSWORD if its password was changed since; as {@link #open} otherwise
     */
    VaultContents reopen(VaultImage image, VaultKey key, List<KeySlot> slots) throws VaultException {
        byte[] json;
        try {
            json = VaultCodec.open(image, key, errors);
        } catch (VaultException e) {
            throw image.header().slots().equals(slots) ? e : errors.passwordChanged();
        }
        return read(json);
    }

    private VaultContents read(byte[] json) throws VaultException {
        try {
            return VaultJson.read(json, errors);
        } finally {
            Arrays.fill(json, (byte) 0);
        }
    }

    /** Contents that this version would refuse to read are not written over those that it reads. */
    private void requireReadable(byte[] json) throws VaultException {
        try {
            SecretOwnership.wipeAll(VaultJson.read(json, errors));
        } catch (VaultException e) {
            throw errors.failedSelfCheck();
        }
    }
}
