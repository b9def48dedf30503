package dev.tokenconsole.vault.testing;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.Consumer;

import dev.tokenconsole.vault.crypto.Gcm;
import dev.tokenconsole.vault.crypto.SaveKeys;
import dev.tokenconsole.vault.crypto.VaultKey;
import dev.tokenconsole.vault.format.ChecksumTrailer;
import dev.tokenconsole.vault.format.VaultHeader;
import dev.tokenconsole.vault.format.VaultLayout;

/** Changes to a vault by a hex editor and knowledge of the format. */
public final class VaultForger {
    private VaultForger() {}

    /** A copy with one bit the other way round. */
    public static byte[] flipped(byte[] file, int at, int bit) {
        byte[] copy = file.clone();
        copy[at] ^= (byte) (1 << bit);
        return copy;
    }

    /** A copy after {@code change}, its trailer made to match again. */
    public static byte[] changed(byte[] file, Consumer<ByteBuffer> change) {
        byte[] copy = file.clone();
        change.accept(ByteBuffer.wrap(copy));
        return trailed(Arrays.copyOf(copy, copy.length - VaultLayout.TRAILER_LENGTH));
    }

    /** {@code body} with the trailer that belongs to it. */
    public static byte[] trailed(byte[] body) {
        return ByteBuffer.allocate(body.length + VaultLayout.TRAILER_LENGTH)
            .put(body).put(ChecksumTrailer.of(body, body.length)).array();
    }

    /** A file of which only the payload's plaintext, padding included, is out of the ordinary. */
    public static byte[] sealed(VaultHeader header, VaultKey key, byte[] plain) {
        try (SaveKeys keys = key.keysFor(new byte[VaultLayout.SALT_LENGTH])) {
            return sealed(header, key, plain, keys.commitment());
        }
    }

    /** As above, with a commitment that may be that of another key. */
    public static byte[] sealed(VaultHeader header, VaultKey key, byte[] plain, byte[] commitment) {
        byte[] salt = new byte[VaultLayout.SALT_LENGTH];
        try (SaveKeys keys = key.keysFor(salt)) {
            int total = header.length() + plain.length + VaultLayout.TAG_LENGTH + VaultLayout.TRAILER_LENGTH;
            byte[] head = header.encode(total, salt, commitment);
            byte[] sealed = Gcm.seal(keys.key(), keys.nonce(), head, plain);
            return trailed(ByteBuffer.allocate(head.length + sealed.length).put(head).put(sealed).array());
        }
    }
}
