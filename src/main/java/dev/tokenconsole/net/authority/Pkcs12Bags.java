package dev.tokenconsole.net.authority;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.pkcs.AuthenticatedSafe;
import org.bouncycastle.asn1.pkcs.CertBag;
import org.bouncycastle.asn1.pkcs.ContentInfo;
import org.bouncycastle.asn1.pkcs.EncryptedData;
import org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.Pfx;
import org.bouncycastle.asn1.pkcs.SafeBag;
import org.jspecify.annotations.Nullable;

/**
 * The certificates of a PKCS#12 file (RFC 7292 section 4.2.3), whatever else it contains. Java's key store lists one
 * without a private key only if it has an attribute of Oracle's, which OpenSSL does not write.
 */
final class Pkcs12Bags {
    private Pkcs12Bags() {}

    /**
     * In the order of the file. Without a {@code password} encrypted parts are skipped; parts that only a private key
     * opens always are.
     *
     * @throws IOException if the structure of the file is invalid
     */
    static List<X509Certificate> in(byte[] file, char @Nullable [] password)
            throws IOException, GeneralSecurityException {
        List<X509Certificate> certificates = new ArrayList<>();
        try {
            byte[] safe = octets(Pfx.getInstance(file).getAuthSafe().getContent());
            for (ContentInfo part : AuthenticatedSafe.getInstance(safe).getContentInfo()) {
                if (PKCSObjectIdentifiers.data.equals(part.getContentType())) {
                    add(certificates, octets(part.getContent()));
                } else if (PKCSObjectIdentifiers.encryptedData.equals(part.getContentType()) && password != null) {
                    byte[] bags = decrypted(EncryptedData.getInstance(part.getContent()), password);
                    add(certificates, bags);
                    // There may be a private key among them.
                    Arrays.fill(bags, (byte) 0);
                }
            }
        } catch (IllegalArgumentException | IllegalStateException | ClassCastException e) {
            throw new IOException(e);
        }
        return certificates;
    }

    private static void add(List<X509Certificate> to, byte[] bags) throws GeneralSecurityException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        for (ASN1Encodable each : ASN1Sequence.getInstance(bags)) {
            SafeBag bag = SafeBag.getInstance(each);
            if (PKCSObjectIdentifiers.certBag.equals(bag.getBagId())) {
                CertBag certificate = CertBag.getInstance(bag.getBagValue());
                if (PKCSObjectIdentifiers.x509Certificate.equals(certificate.getCertId())) {
                    to.add((X509Certificate) factory.generateCertificate(
                        ASN1OctetString.getInstance(certificate.getCertValue()).getOctetStream()));
                }
            }
        }
    }

    /** Java decrypts this content only as a private key: the algorithms are the same (RFC 7292 appendix B). */
    private static byte[] decrypted(EncryptedData data, char[] password)
            throws IOException, GeneralSecurityException {
        var encrypted = new javax.crypto.EncryptedPrivateKeyInfo(new EncryptedPrivateKeyInfo(
            data.getEncryptionAlgorithm(), data.getContent().getOctets()).getEncoded());
        PBEKeySpec spec = new PBEKeySpec(password);
        try {
            SecretKey key = SecretKeyFactory.getInstance("PBE").generateSecret(spec);
            Cipher cipher = Cipher.getInstance(encrypted.getAlgName());
            cipher.init(Cipher.DECRYPT_MODE, key, encrypted.getAlgParameters());
            return cipher.doFinal(encrypted.getEncryptedData());
        } finally {
            spec.clearPassword();
        }
    }

    private static byte[] octets(ASN1Encodable content) {
        return ASN1OctetString.getInstance(content).getOctets();
    }
}
