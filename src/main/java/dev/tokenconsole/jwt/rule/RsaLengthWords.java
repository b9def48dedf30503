package dev.tokenconsole.jwt.rule;

import dev.tokenconsole.i18n.Messages;

/** The words on a length that no usual RSA key gives a signature. The nearest keys are named, the cause is not sure. */
public final class RsaLengthWords {
    /** So few characters more or less than a usual length are taken for too many or too few. */
    private static final int NEAR = 4;
    /** The length with the shortest key that is allowed, 2048 bits. */
    private static final int LEAST = 256;

    private RsaLengthWords() {}

    /** {@code name} is the algorithm with its article; {@code characters} of base64url without padding. */
    public static String of(String name, int characters) {
        int below = SignatureSizes.usualBelow(characters);
        int above = SignatureSizes.usualAbove(characters);
        int tooMany = characters - SignatureSizes.characters(below);
        if (characters < SignatureSizes.characters(LEAST)) {
            return key("jwt.signature.rsa-cut", characters, name, LEAST);
        }
        if (tooMany <= NEAR) {
            return Messages.text("jwt.signature.rsa-long", characters, name, below * Byte.SIZE,
                SignatureSizes.characters(below), tooMany);
        }
        if (above == 0) {
            return key("jwt.signature.rsa-odd", characters, name, below);
        }
        if (SignatureSizes.characters(above) - characters <= NEAR) {
            return key("jwt.signature.rsa-cut", characters, name, above);
        }
        return Messages.text("jwt.signature.rsa-between", characters, name, below * Byte.SIZE,
            SignatureSizes.characters(below), above * Byte.SIZE, SignatureSizes.characters(above));
    }

    private static String key(String key, int characters, String name, int usual) {
        return Messages.text(key, characters, name, usual * Byte.SIZE, SignatureSizes.characters(usual));
    }
}
