package dev.tokenconsole.vault.testing;

import java.nio.ByteBuffer;

import dev.tokenconsole.vault.crypto.KdfParameters;
import dev.tokenconsole.vault.crypto.PasswordKdf;
import dev.tokenconsole.vault.format.ChecksumTrailer;

/** A fast stand-in for Argon2id that depends on the same things, and counts its runs. */
public final class CountingKdf implements PasswordKdf {
    private int runs;

    @Override
    public byte[] derive(byte[] password, byte[] salt, KdfParameters parameters) {
        runs++;
        ByteBuffer all = ByteBuffer.allocate(password.length + salt.length + 12).put(password).put(salt)
            .putInt(parameters.memoryKiB()).putInt(parameters.iterations()).putInt(parameters.lanes());
        return ChecksumTrailer.of(all.array(), all.position());
    }

    public int runs() {
        return runs;
    }
}
