package dev.tokenconsole.vault;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;

import dev.tokenconsole.platform.file.FileOperations;
import dev.tokenconsole.vault.crypto.PasswordKdf;
import dev.tokenconsole.vault.disk.LocalState;
import dev.tokenconsole.vault.disk.VaultState;

/**
 * What a vault needs of the world, so that tests can fix the randomness, count the KDF's runs, let files fail and
 * set the memory and
 * the time.
 *
 * @param random of cryptographic quality
 * @param kdf slow on purpose
 * @param files the steps of reading and writing
 * @param maxHeapBytes the most memory that the program may use
 * @param state who writes which vault, and how far it had come
 * @param clock says which day it is, for the backups of days
 */
public record VaultRuntime(SecureRandom random, PasswordKdf kdf, FileOperations files, long maxHeapBytes,
    VaultState state,
        InstantSource clock) {
    /** Those of this computer, with its state of vaults in {@code state}. */
    static VaultRuntime of(SecureRandom random, Path state) {
        return new VaultRuntime(random, PasswordKdf.ARGON2ID, FileOperations.SYSTEM, Runtime.getRuntime().maxMemory(),
            new LocalState(state), InstantSource.system());
    }
}
