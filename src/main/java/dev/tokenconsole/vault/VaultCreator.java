package dev.tokenconsole.vault;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

import dev.tokenconsole.vault.crypto.KdfParameters;
import dev.tokenconsole.vault.crypto.PasswordStrength;
import dev.tokenconsole.vault.disk.SaveThread;
import dev.tokenconsole.vault.disk.VaultFile;
import dev.tokenconsole.vault.disk.WriteLease;
import dev.tokenconsole.vault.error.VaultErrors;
import dev.tokenconsole.vault.error.VaultException;

/** Writes the first version of a vault. */
public final class VaultCreator {
    private VaultCreator() {}

    /**
     * A new vault at {@code path}, open for writing; {@code password} stays the caller's.
     *
     * @throws VaultException EXISTS rather than overwrite anything; WEAK_PASSWORD, TOO_COSTLY, NOT_CREATED, UNCONFIRMED
     */
    public static Vault create(Path path, char[] password, KdfParameters kdf, VaultRuntime runtime)
            throws VaultException {
        Path absolute = path.toAbsolutePath();
        VaultErrors errors = new VaultErrors(absolute);
        kdf.requireFits(runtime.maxHeapBytes(), errors);
        PasswordStrength.require(password, errors);
        if (Files.exists(absolute, LinkOption.NOFOLLOW_LINKS)) {
            throw errors.exists();
        }
        VaultFile file = new VaultFile(absolute, runtime.files(), errors);
        SealedVault draft = SealedVault.of(password, kdf, runtime, errors);
        WriteLease lease = WriteLease.of(draft.header().vaultId(), runtime.state());
        try (SaveThread thread = new SaveThread()) {
            thread.run(() -> file.create(draft.sealed()));
            return new Vault(runtime, file, lease, draft.key(), draft.header(), draft.contents());
        } catch (VaultException e) {
            draft.key().close();
            lease.close();
            throw e;
        }
    }
}
