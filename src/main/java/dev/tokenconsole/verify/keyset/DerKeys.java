package dev.tokenconsole.verify.keyset;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
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
            throw new NoKeyException(KeySetFault.DAMAGED);
        }
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
