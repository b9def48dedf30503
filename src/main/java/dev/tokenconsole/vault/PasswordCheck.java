package dev.tokenconsole.vault;

import java.nio.charset.CharacterCodingException;

import dev.tokenconsole.vault.crypto.KdfParameters;
import dev.tokenconsole.vault.crypto.MasterPassword;
import dev.tokenconsole.vault.crypto.VaultKey;
import dev.tokenconsole.vault.error.Faults;
import dev.tokenconsole.vault.error.VaultException;
import dev.tokenconsole.vault.format.PasswordSlot;
import dev.tokenconsole.vault.format.Slot;
import dev.tokenconsole.vault.format.VaultHeader;

/** Whether a password is that of an open vault. */
final class PasswordCheck {
    private PasswordCheck() {}

    /**
     * Runs the KDF once for each password slot of {@code header} until one gives {@code key}.
     *
     * @throws VaultException WRONG_PASSWORD if none does
     */
    static void require(char[] password, VaultKey key, VaultHeader header, VaultTools tools, Faults faults)
            throws VaultException {
        try (MasterPassword master = MasterPassword.of(password)) {
            for (Slot slot : header.slots()) {
                if (slot.type() == Slot.PASSWORD && opens(slot, key, header, master, tools, faults)) {
                    return;
                }
            }
        } catch (CharacterCodingException e) {
            throw faults.wrongPassword();
        }
        throw faults.wrongPassword();
    }

    private static boolean opens(Slot slot, VaultKey key, VaultHeader header, MasterPassword master,
            VaultTools tools, Faults faults) throws VaultException {
        KdfParameters parameters = PasswordSlot.parameters(slot, faults);
        try (VaultKey found = PasswordSlot.open(slot, header.vaultId(), master, parameters, tools.kdf())) {
            return found != null && found.isSameAs(key);
        }
    }
}
