package dev.tokenconsole.verify.keyset;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.List;

import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

import dev.tokenconsole.verify.key.KeyFault;
import dev.tokenconsole.verify.key.VerificationKey;

/**
 * Public keys and certificates in DER (RFC 5280 section 4.1, RFC 8017 appendix A.1.1), by their content: what a file
 * or a PEM block calls them is often wrong.
 */
final class DerKeys {
    private static final int SEQUENCE = 0x30;
    private static final int INTEGER = 0x02;
    private static final int PFX = 3;
    private static final int HEAD = 16;
    /** The names of encryption by a password: PKCS#5, and appendix C of PKCS#12. */
    private static final List<String> ENCRYPTED = List.of("06092a864886f70d0105", "060a2a864886f70d010c01");
    private static final int LONG = 0x80;
    private static final int MOST_LENGTH_BYTES = 3;

    private DerKeys() {}

    /** True if {@code bytes} begin as DER does, and a text does not. */
    static boolean areLikely(byte[] bytes) {
        if (bytes.length < 2 || bytes[0] != SEQUENCE) {
            return false;
        }
        int first = bytes[1] & 0xff;
        return first > LONG ? first <= LONG + MOST_LENGTH_BYTES : first + 2 == bytes.length;
    }

    /** True if {@code bytes} begin as a private key, also where their end is lost. */
    static boolean beginPrivate(byte[] bytes) {
        return bytes.length > 2 && bytes[0] == SEQUENCE && damaged(bytes) == KeySetFault.PRIVATE_KEY;
    }

    /** The key in {@code bytes}. */
    static VerificationKey read(byte[] bytes) throws NoKeyException, UnusableKeyException {
        try {
            ASN1Sequence whole = ASN1Sequence.getInstance(bytes);
            return PublicKeys.judged(switch (DerForm.of(whole)) {
                case PUBLIC_KEY -> ofInfo(bytes);
                case RSA_NUMBERS -> ofRsa(whole);
                case CERTIFICATE -> ofInfo(CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(bytes)).getPublicKey().getEncoded());
                case PRIVATE_KEY -> throw new NoKeyException(KeySetFault.PRIVATE_KEY);
                case REQUEST -> throw new NoKeyException(KeySetFault.REQUEST);
                case PKCS12 -> throw new NoKeyException(KeySetFault.PKCS12);
                case BUNDLE -> throw new NoKeyException(KeySetFault.BUNDLE);
                case OTHER -> throw new NoKeyException(KeySetFault.NO_PEM);
            });
        } catch (GeneralSecurityException | IOException | IllegalArgumentException | IllegalStateException _) {
            throw new NoKeyException(damaged(bytes));
        }
    }

    /** By the first bytes alone: what lost its end begins still as what it was. */
    private static KeySetFault damaged(byte[] bytes) {
        int first = bytes[1] & 0xff;
        int start = 2 + (first > LONG ? first - LONG : 0);
        if (bytes.length < start + 4) {
            return KeySetFault.DAMAGED;
        }
        // Nothing public begins with the version 0 or 1 of PKCS#8, PKCS#1 and SEC 1.
        if (bytes[start] == INTEGER && bytes[start + 1] == 1) {
            return bytes[start + 2] == PFX ? KeySetFault.PKCS12
                : bytes[start + 2] == 0 || bytes[start + 2] == 1 ? KeySetFault.PRIVATE_KEY : KeySetFault.DAMAGED;
        }
        String head = HexFormat.of().formatHex(bytes, start, Math.min(bytes.length, start + HEAD));
        return ENCRYPTED.stream().anyMatch(head::contains) ? KeySetFault.PRIVATE_KEY : KeySetFault.DAMAGED;
    }

    /** With the numbers as they stand: Java and the library take a negative one for its bits. */
    private static PublicKey ofRsa(ASN1Sequence numbers) throws UnusableKeyException {
        return PublicKeys.rsa(ASN1Integer.getInstance(numbers.getObjectAt(0)).getValue(),
            ASN1Integer.getInstance(numbers.getObjectAt(1)).getValue());
    }

    /** The algorithm is inside; Java wants it named. */
    private static PublicKey ofInfo(byte[] bytes) throws IOException, UnusableKeyException {
        PublicKey key = known(bytes);
        return key instanceof RSAPublicKey
            ? ofRsa(ASN1Sequence.getInstance(SubjectPublicKeyInfo.getInstance(bytes).parsePublicKey())) : key;
    }

    private static PublicKey known(byte[] bytes) throws UnusableKeyException {
        for (String algorithm : List.of("RSA", "RSASSA-PSS", "EC", "EdDSA")) {
            try {
                return KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(bytes));
            } catch (GeneralSecurityException _) {
                // Another algorithm's.
            }
        }
        boolean curve = SubjectPublicKeyInfo.getInstance(bytes).getAlgorithm().getAlgorithm()
            .equals(X9ObjectIdentifiers.id_ecPublicKey);
        throw new UnusableKeyException(curve ? KeyFault.CURVE_UNKNOWN : KeyFault.TYPE_UNKNOWN);
    }
}
