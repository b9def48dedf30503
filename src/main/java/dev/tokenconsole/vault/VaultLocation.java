package dev.tokenconsole.vault;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.SecureRandom;

/**
 * Where the vault is, whether or not it is there yet.
 *
 * @param file its path
 * @param kdf what a new vault's password is strengthened with
 * @param random the source of keys and salts
 */
public record VaultLocation(Path file, KdfParameters kdf, SecureRandom random) {
    /** A vault at {@code file}, made with today's defaults if it is made now. */
    public static VaultLocation of(Path file) {
        return new VaultLocation(file, KdfParameters.DEFAULT, new SecureRandom());
    }

    /** Whether something is at that path, readable or not. */
    public boolean exists() {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Makes a new vault; blocks for the password's strengthening. The caller wipes {@code password}.
     *
     * @throws VaultException if the password is weak, or the file exists or cannot be written
     */
    public Vault create(char[] password) throws VaultException {
        return Vault.create(file, password, kdf, random);
    }

    /**
     * Opens the vault; blocks for the password's strengthening. The caller wipes {@code password}.
     *
     * @throws VaultException naming why it cannot be opened
     */
    public Vault open(char[] password) throws VaultException {
        return Vault.open(file, password, random);
    }
}
