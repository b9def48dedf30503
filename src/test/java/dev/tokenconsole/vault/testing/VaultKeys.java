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
        VaultRuntime tools = Samples.tools(new SecureRandom(), PasswordKdf.ARGON2ID, FileOperations.SYSTEM,
            Runtime.getRuntime().maxMemory());
        VaultErrors faults = new VaultErrors(file);
        VaultImage image = VaultImage.parse(Files.readAllBytes(file), tools.maxHeapBytes(), faults);
        try (MasterPassword master = MasterPassword.of(password)) {
            return image.unlock(master, tools.kdf(), faults).copy();
        } catch (CharacterCodingException e) {
            throw new AssertionError(e);
        }
    }
}
