package dev.tokenconsole.verify.keyset;

import java.math.BigInteger;

import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;

/** The things around keys that are written in DER, told apart by the types of their members. */
enum DerForm {
    /** A SubjectPublicKeyInfo (RFC 5280 section 4.1.2.7). */
    PUBLIC_KEY,
    /** An RSAPublicKey (RFC 8017 appendix A.1.1). */
    RSA_NUMBERS,
    /** A Certificate (RFC 5280 section 4.1). */
    CERTIFICATE,
    /** Of PKCS#8, encrypted or not, PKCS#1 or SEC 1 (RFC 5958, RFC 8017 appendix A.1.2, RFC 5915). */
    PRIVATE_KEY,
    /** A CertificationRequest (RFC 2986). */
    REQUEST,
    /** A PFX (RFC 7292). */
    PKCS12,
    /** A ContentInfo (RFC 2315). */
    BUNDLE,
    /** None of these. */
    OTHER;

    private static final BigInteger PFX_VERSION = BigInteger.valueOf(3);
    /** An RSAPrivateKey has its version and eight numbers; an algorithm before a public key makes a request. */
    private static final int RSA_PRIVATE = 9;
    private static final int REQUEST_PARTS = 4;

    /** The form of {@code whole}. */
    static DerForm of(ASN1Sequence whole) {
        return whole.size() < 2 ? OTHER : switch (whole.getObjectAt(0)) {
            case ASN1Integer version -> numbered(version.getValue(), whole);
            case ASN1ObjectIdentifier _ when whole.getObjectAt(1) instanceof ASN1TaggedObject -> BUNDLE;
            case ASN1Sequence first -> composed(first, whole);
            default -> OTHER;
        };
    }

    private static DerForm numbered(BigInteger version, ASN1Sequence whole) {
        ASN1Encodable second = whole.getObjectAt(1);
        if (second instanceof ASN1Integer) {
            return whole.size() == 2 ? RSA_NUMBERS : whole.size() >= RSA_PRIVATE ? PRIVATE_KEY : OTHER;
        }
        if (second instanceof ASN1Sequence named && startsWithName(named)) {
            return version.equals(PFX_VERSION) ? PKCS12
                : whole.size() > 2 && whole.getObjectAt(2) instanceof ASN1OctetString ? PRIVATE_KEY : OTHER;
        }
        return second instanceof ASN1OctetString ? PRIVATE_KEY : OTHER;
    }

    private static DerForm composed(ASN1Sequence first, ASN1Sequence whole) {
        ASN1Encodable second = whole.getObjectAt(1);
        if (whole.size() == 2) {
            return !startsWithName(first) ? OTHER : second instanceof ASN1BitString ? PUBLIC_KEY
                : second instanceof ASN1OctetString ? PRIVATE_KEY : OTHER;
        }
        boolean signed = whole.size() == 3 && second instanceof ASN1Sequence algorithm && startsWithName(algorithm)
            && whole.getObjectAt(2) instanceof ASN1BitString;
        return !signed ? OTHER : isRequest(first) ? REQUEST : CERTIFICATE;
    }

    private static boolean isRequest(ASN1Sequence signed) {
        return signed.size() <= REQUEST_PARTS && signed.size() > 2 && signed.getObjectAt(0) instanceof ASN1Integer
            && signed.getObjectAt(2) instanceof ASN1Sequence info && info.size() == 2
            && info.getObjectAt(1) instanceof ASN1BitString;
    }

    private static boolean startsWithName(ASN1Sequence algorithm) {
        return algorithm.size() > 0 && algorithm.getObjectAt(0) instanceof ASN1ObjectIdentifier;
    }
}
