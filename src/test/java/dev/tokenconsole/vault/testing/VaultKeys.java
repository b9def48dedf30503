package dev.tokenconsole.vault.testing;

import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

import dev.tokenconsole.platform.file.FileOperations;
import dev.tokenconsole.vault.VaultRuntime;
import dev.tokenconsole.vault.crypto.MasterPassword;
import dev.tokenconsole.vault.crypto.PasswordKdf;
import dev.tokenconsole.vault.error.VaultErrors;
import dev.tokenconsole.vault.format.VaultImage;

/** Hands the key of a vault out to those who look for copies of it. */
public final class VaultKeys {
    private VaultKeys() {}

    /** The key of the vault in {@code file}. */
    public static byte[] of(Path file, char[] password) throws Exception {
        VaultRuntime runtime = Samples.runtime(new SecureRandom(), PasswordKdf.ARGON2ID, FileOperations.SYSTEM,
            Runtime.getRuntime().maxMemory());
        VaultErrors errors = new VaultErrors(file);
        VaultImage image = VaultImage.parse(Files.readAllBytes(file), runtime.maxHeapBytes(), errors);
        try (MasterPassword master = MasterPassword.of(password)) {
            return image.unlock(master, runtime.kdf(), errors).copy();
        } catch (CharacterCodingException e) {
            throw new AssertionError(e);
        }
    }
}
