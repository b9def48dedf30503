package dev.tokenconsole.vault.crypto;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Makes a key of 32 bytes from a password, slowly. Tests count its runs. */
@FunctionalInterface
public interface PasswordKdf {
    /** Argon2id, version 0x13 (RFC 9106). */
    PasswordKdf ARGON2ID = PasswordKdf::argon2id;

    /** The key, which the caller wipes. */
    byte[] derive(byte[] password, byte[] salt, KdfParameters parameters);

    private static byte[] argon2id(byte[] password, byte[] salt, KdfParameters parameters) {
        Argon2Parameters settings = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(parameters.memoryKiB())
            .withIterations(parameters.iterations())
            .withParallelism(parameters.lanes())
            .withSalt(salt)
            .build();
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(settings);
        byte[] key = new byte[VaultKey.LENGTH];
        generator.generateBytes(password, key);
        return key;
    }
}
