package dev.tokenconsole.vault;

import java.nio.charset.CharacterCodingException;

import dev.tokenconsole.vault.crypto.KdfParameters;
import dev.tokenconsole.vault.crypto.MasterPassword;
import dev.tokenconsole.vault.crypto.VaultKey;
import dev.tokenconsole.vault.error.VaultErrors;
import dev.tokenconsole.vault.error.VaultException;
import dev.tokenconsole.vault.format.KeySlot;
import dev.tokenconsole.vault.format.PasswordKeySlot;
import dev.tokenconsole.vault.format.VaultHeader;

/** The check that a password is that of an open vault. */
final class PasswordCheck {
    private PasswordCheck() {}

    /**
     * Runs the KDF once for each password slot of {@code header} until one opens to {@code key}.
     *
     * @throws VaultException WRONG_PASSWORD if none does
     */
    static void require(char[] password, VaultKey key, VaultHeader header, VaultRuntime runtime, VaultErrors errors)
            throws VaultException {
        try (MasterPassword master = MasterPassword.of(password)) {
            for (KeySlot slot : header.slots()) {
                if (slot.type() == KeySlot.PASSWORD && opens(slot, key, header, master, runtime, errors)) {
                    return;
                }
            }
        } catch (CharacterCodingException e) {
            throw errors.wrongPassword();
        }
        throw errors.wrongPassword();
    }

    private static boolean opens(KeySlot slot, VaultKey key, VaultHeader header, MasterPassword master,
            VaultRuntime runtime, VaultErrors errors) throws VaultException {
        KdfParameters parameters = PasswordKeySlot.parameters(slot, errors);
        try (VaultKey found = PasswordKeySlot.open(slot, header.vaultId(), master, parameters, runtime.kdf())) {
            return found != null && found.isSameAs(key);
        }
    }
}
