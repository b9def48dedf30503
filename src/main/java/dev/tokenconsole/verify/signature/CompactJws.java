package dev.tokenconsole.verify.signature;

import java.nio.charset.StandardCharsets;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.jwt.JwtDecoder;
import dev.tokenconsole.verify.key.SignatureAlgorithm;
import dev.tokenconsole.verify.key.StrictBase64Url;
import dev.tokenconsole.verify.key.VerificationKey;

/**
 * A signed token in compact form, taken apart and found to be whole (RFC 7515 sections 5.2 and 7.1). Not a record: it
 * holds the token.
 */
final class CompactJws {
    private static final int PARTS = 3;
    private static final int JWE_PARTS = 5;
    /** The tag of a sequence in ASN.1, and that of a number. */
    private static final int SEQUENCE = 0x30;
    private static final int NUMBER = 0x02;

    private final String text;
    private final int payloadEnd;
    private final SignatureAlgorithm algorithm;
    private final String keyId;
    private final byte[] signature;

    private CompactJws(
            String text, int payloadEnd, SignatureAlgorithm algorithm, String keyId, byte[] signature) {
        this.text = text;
        this.payloadEnd = payloadEnd;
        this.algorithm = algorithm;
        this.keyId = keyId;
        this.signature = signature;
    }

    /** Reads {@code text}, a bare token; {@code hasSecret} allows HS256, HS384 and HS512. */
    static CompactJws read(String text, boolean hasSecret) throws RefusedException {
        if (text.length() > JwtDecoder.LONGEST_INPUT) {
            throw new RefusedException(ImpossibleReason.TOO_LONG);
        }
        if (text.startsWith("{")) {
            throw new RefusedException(ImpossibleReason.JSON_FORM);
        }
        int first = text.indexOf('.');
        int second = text.indexOf('.', first + 1);
        int parts = 1;
        for (int dot = first; dot >= 0; dot = text.indexOf('.', dot + 1)) {
            parts++;
        }
        if (parts < PARTS) {
            throw new RefusedException(ImpossibleReason.PARTS);
        }
        JwsHeader header = header(text.substring(0, first), parts);
        if (parts == JWE_PARTS && header.member("enc").isPresent()) {
            throw new RefusedException(ImpossibleReason.ENCRYPTED);
        }
        SignatureAlgorithm algorithm = HeaderRules.algorithm(header, hasSecret);
        String keyId = header.keyId();
        if (parts > PARTS) {
            throw new RefusedException(ImpossibleReason.PARTS);
        }
        byte[] signature = signature(text.substring(second + 1), algorithm);
        if (second == first + 1) {
            throw new RefusedException(ImpossibleReason.DETACHED);
        }
        if (StrictBase64Url.decode(text.substring(first + 1, second)) == null) {
            throw new RefusedException(ImpossibleReason.PAYLOAD_BASE64);
        }
        return new CompactJws(text, second, algorithm, keyId, signature);
    }

    private static JwsHeader header(String part, int parts) throws RefusedException {
        try {
            return JwsHeader.read(part);
        } catch (RefusedException e) {
            throw parts == PARTS ? e : new RefusedException(ImpossibleReason.PARTS);
        }
    }

    private static byte[] signature(String part, SignatureAlgorithm algorithm) throws RefusedException {
        if (part.isEmpty()) {
            throw new RefusedException(ImpossibleReason.SIGNATURE_MISSING);
        }
        byte[] signature = StrictBase64Url.decode(part);
        if (signature == null) {
            throw new RefusedException(ImpossibleReason.SIGNATURE_BASE64);
        }
        if (algorithm.length() > 0 && signature.length != algorithm.length()) {
            if (algorithm.isEcdsa() && isDer(signature)) {
                throw new RefusedException(ImpossibleReason.SIGNATURE_DER);
            }
            throw wrongLength(signature.length, algorithm, algorithm.length());
        }
        return signature;
    }

    /** An ASN.1 sequence as long as it says: what most crypto libraries put out. */
    private static boolean isDer(byte[] bytes) {
        if (bytes.length < 8 || bytes[0] != SEQUENCE) {
            return false;
        }
        int at = (bytes[1] & 0xff) == 0x81 ? 2 : 1;
        return (bytes[at] & 0xff) == bytes.length - at - 1 && bytes[at + 1] == NUMBER;
    }

    /** Requires the length that signatures by {@code key} have. */
    void requireLength(VerificationKey key) throws RefusedException {
        int expected = algorithm.length(key);
        if (signature.length != expected) {
            throw wrongLength(signature.length, algorithm, expected);
        }
    }

    private static RefusedException wrongLength(int found, SignatureAlgorithm algorithm, int expected) {
        return new RefusedException(new SignatureVerdict.Impossible(ImpossibleReason.SIGNATURE_LENGTH,
            Messages.text("verify.impossible.length-detail", found, algorithm.header(), expected)));
    }

    SignatureAlgorithm algorithm() {
        return algorithm;
    }

    /** The {@code kid}; empty if there is none. */
    String keyId() {
        return keyId;
    }

    /** The bytes of the signature; not copied. */
    byte[] signature() {
        return signature;
    }

    /** The signature as it is written. */
    String encodedSignature() {
        return text.substring(payloadEnd + 1);
    }

    /** The bytes that were signed: header and payload as they are written (RFC 7515 section 5.1). */
    byte[] signedBytes() {
        return text.substring(0, payloadEnd).getBytes(StandardCharsets.US_ASCII);
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "CompactJws[" + algorithm.header() + "]";
    }
}
