package dev.tokenconsole.vault.format;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.UUID;

import dev.tokenconsole.vault.error.VaultErrors;
import dev.tokenconsole.vault.error.VaultException;

/**
 * One route to the vault key: the key wrapped under another one, as it stands in the file. Every save copies a slot
 * byte for byte, known to this version or not.
 */
public final class KeySlot {
    /** Opened by the master password; see {@link PasswordKeySlot}. */
    public static final int PASSWORD = 1;
    /** Opened by 32 bytes in the keychain of the operating system. */
    static final int KEYCHAIN = 2;

    private static final int KEYCHAIN_LENGTH = 16 + 12 + 48;
    private static final int HEAD_LENGTH = 1 + 16 + 2;

    private final int type;
    private final UUID id;
    private final byte[] body;

    /** Takes {@code body} over, which must not change afterwards. */
    public KeySlot(int type, UUID id, byte[] body) {
        this.type = type;
        this.id = id;
        this.body = body;
    }

    /** The next slot of {@code header}, which is not trusted. */
    static KeySlot read(ByteBuffer header, VaultErrors errors) throws VaultException {
        if (header.remaining() < HEAD_LENGTH) {
            throw errors.altered();
        }
        int type = Byte.toUnsignedInt(header.get());
        UUID id = new UUID(header.getLong(), header.getLong());
        int length = Short.toUnsignedInt(header.getShort());
        boolean fits = switch (type) {
            case PASSWORD -> length == PasswordKeySlot.LENGTH;
            case KEYCHAIN -> length == KEYCHAIN_LENGTH;
            default -> true;
        };
        if (!fits || length > header.remaining()) {
            throw errors.altered();
        }
        byte[] body = new byte[length];
        header.get(body);
        return new KeySlot(type, id, body);
    }

    void write(ByteBuffer header) {
        header.put((byte) type).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        header.putShort((short) body.length).put(body);
    }

    public int type() {
        return type;
    }

    UUID id() {
        return id;
    }

    /** The content, whose format depends on the type. */
    ByteBuffer body() {
        return ByteBuffer.wrap(body).asReadOnlyBuffer();
    }

    /** In the file, head included. */
    int length() {
        return HEAD_LENGTH + body.length;
    }

    /** Slots are the same if their bytes are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof KeySlot slot && slot.type == type && slot.id.equals(id)
            && Arrays.equals(slot.body, body);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** True if this version knows the type. */
    boolean isKnown() {
        return type == PASSWORD || type == KEYCHAIN;
    }
}
