package dev.tokenconsole.jwt.form;

/**
 * The outer structure of a Biscuit token, a protocol buffer: an optional key id, then the authority block, which holds
 * the block, the next key and a signature.
 */
final class BiscuitBytes {
    private static final int ROOT_KEY_ID = 0x08;
    private static final int AUTHORITY = 0x12;
    private static final int BLOCK = 0x0a;
    private static final int NEXT_KEY = 0x12;
    private static final int SIGNATURE = 0x1a;
    /** Of Ed25519; other algorithms come near it. */
    private static final int LEAST_SIGNATURE = 60;
    private static final int MOST_SIGNATURE = 80;

    private final byte[] bytes;
    private int at;

    private BiscuitBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    static boolean isBiscuit(byte[] bytes) {
        return new BiscuitBytes(bytes).matches();
    }

    private boolean matches() {
        if (takes(ROOT_KEY_ID)) {
            varint();
        }
        if (!takes(AUTHORITY)) {
            return false;
        }
        int length = varint();
        if (length <= 0 || length > bytes.length - at) {
            return false;
        }
        return skips(BLOCK) > 0 && skips(NEXT_KEY) > 0 && isSignature(skips(SIGNATURE));
    }

    private static boolean isSignature(int length) {
        return length >= LEAST_SIGNATURE && length <= MOST_SIGNATURE;
    }

    /** Skips a field of that tag and returns its length; -1 if it is not there whole. */
    private int skips(int tag) {
        if (!takes(tag)) {
            return -1;
        }
        int length = varint();
        if (length < 0 || length > bytes.length - at) {
            return -1;
        }
        at += length;
        return length;
    }

    private boolean takes(int tag) {
        if (at < bytes.length && bytes[at] == tag) {
            at++;
            return true;
        }
        return false;
    }

    /** A number of at most 28 bits; -1 for others. */
    private int varint() {
        int value = 0;
        for (int shift = 0; shift < 28 && at < bytes.length; shift += 7) {
            int next = bytes[at++];
            value |= (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        return -1;
    }
}
