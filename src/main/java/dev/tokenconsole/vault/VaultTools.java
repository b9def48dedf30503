package dev.tokenconsole.vault;

import java.security.SecureRandom;

import dev.tokenconsole.platform.FileSteps;

/**
 * What a vault needs of the world, so that tests can fix the randomness, count the KDF's runs, let files fail and
 * set the memory.
 *
 * @param random of cryptographic quality
 * @param kdf slow on purpose
 * @param files the steps of reading and writing
 * @param maxHeapBytes the most memory that the program may use
 */
record VaultTools(SecureRandom random, PasswordKdf kdf, FileSteps files, long maxHeapBytes) {
    /** Those of this computer. */
    static VaultTools of(SecureRandom random) {
        return new VaultTools(random, PasswordKdf.ARGON2ID, FileSteps.SYSTEM, Runtime.getRuntime().maxMemory());
    }
}
