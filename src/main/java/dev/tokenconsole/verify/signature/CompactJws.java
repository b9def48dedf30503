package dev.tokenconsole.verify.signature;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.jwt.JwtDecoder;
import dev.tokenconsole.text.json.Member;
import dev.tokenconsole.text.json.StrictObject;
import dev.tokenconsole.verify.key.KeyType;
import dev.tokenconsole.verify.key.SignatureAlgorithm;
import dev.tokenconsole.verify.key.StrictBase64Url;

/**
 * A signed token in compact form, taken apart and found to be whole (RFC 7515 sections 5.2 and 7.1). Not a record: it
 * holds the token.
 */
final class CompactJws {
    private static final int PARTS = 3;
    private static final int JWE_PARTS = 5;
    /** The bytes of a signature by a key of 2048 bits (RFC 7518 sections 3.3 and 3.5). */
    private static final int LEAST_RSA = 256;
    /** The tag of a sequence in ASN.1, and that of a number. */
    private static final int SEQUENCE = 0x30;
    private static final int NUMBER = 0x02;

    private final String text;
    private final int payloadEnd;
    private final SignatureAlgorithm algorithm;
    private final @Nullable String keyId;
    private final byte[] signature;

    private CompactJws(
            String text, int payloadEnd, SignatureAlgorithm algorithm, @Nullable String keyId, byte[] signature) {
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
            throw new RefusedException(Member.named("ciphertext", StrictObject.read(text, "").members()) != null
                ? ImpossibleReason.ENCRYPTED : ImpossibleReason.JSON_FORM);
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
        @Nullable String keyId = header.keyId();
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
        if (!algorithm.isLength(signature.length)) {
            if (algorithm.isEcdsa() && isDer(signature)) {
                throw new RefusedException(ImpossibleReason.SIGNATURE_DER);
            }
            throw wrongLength(algorithm == SignatureAlgorithm.EDDSA
                ? Messages.text("verify.impossible.length.edwards", signature.length)
                : Messages.text("verify.impossible.length", signature.length, algorithm.header(), algorithm.length()));
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

    /** Requires a signature of RSA that may be used: a longer one is another key's, but this one is no key's. */
    void requireWhole() throws RefusedException {
        if (algorithm.isFor(KeyType.RSA) && signature.length < LEAST_RSA) {
            throw wrongLength(
                Messages.text("verify.impossible.length.rsa", signature.length, algorithm.header(), LEAST_RSA));
        }
    }

    private static RefusedException wrongLength(String detail) {
        return new RefusedException(new SignatureVerdict.Impossible(ImpossibleReason.SIGNATURE_LENGTH, detail));
    }

    SignatureAlgorithm algorithm() {
        return algorithm;
    }

    /** The {@code kid}, which may be an empty text; absent if there is none. */
    @Nullable String keyId() {
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
