package dev.tokenconsole.vault;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;

import dev.tokenconsole.platform.file.FileOperations;
import dev.tokenconsole.vault.crypto.PasswordKdf;
import dev.tokenconsole.vault.disk.LocalState;
import dev.tokenconsole.vault.disk.VaultState;

/**
 * The services that a vault uses, so that tests can fix the randomness, count the runs of the KDF, let files fail and
 * set the memory and the time.
 *
 * @param random of cryptographic quality
 * @param kdf slow on purpose
 * @param files the operations on files
 * @param maxHeapBytes the most memory that the program may use
 * @param state the locks of vaults and their last generations on this computer
 * @param clock the day, for the backups of days
 */
public record VaultRuntime(SecureRandom random, PasswordKdf kdf, FileOperations files, long maxHeapBytes,
    VaultState state,
    InstantSource clock) {
    /** The services of this computer, with its state of vaults in {@code state}. */
    static VaultRuntime of(SecureRandom random, Path state) {
        return new VaultRuntime(random, PasswordKdf.ARGON2ID, FileOperations.SYSTEM, Runtime.getRuntime().maxMemory(),
            new LocalState(state), InstantSource.system());
    }
}
