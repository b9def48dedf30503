package dev.tokenconsole.verify.keyset;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

import dev.tokenconsole.verify.key.KeyFault;
import dev.tokenconsole.verify.key.KeySet;
import dev.tokenconsole.verify.key.KeyType;
import dev.tokenconsole.verify.key.UnusableKey;
import dev.tokenconsole.verify.key.VerificationKey;

/**
 * Reads the keys that a user gives as a text: a key set or a single key (RFC 7517), or the PEM blocks of public keys
 * and certificates (RFC 7468 sections 5 and 13, RFC 8017 appendix A.1.1). A certificate counts as the key in it alone:
 * neither its dates nor its issuer are judged.
 */
public final class KeyText {
    private static final Pattern BLOCK = Pattern.compile(
        "-----BEGIN ([A-Z0-9 ]{1,40})-----([^-]{0,100000}+)-----END \\1-----");
    /** A block inside of it is the value of a member, and no key of the set. */
    private static final Pattern JSON = Pattern.compile("\\s*+[{\\[\"]");
    private static final Pattern PRIVATE = Pattern.compile("-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY-----");

    private KeyText() {}

    /** The keys in {@code text}. */
    public static KeySetReading read(String text) {
        if (text.length() > KeySetReader.MAX_BYTES) {
            return new KeySetReading.Refused(KeySetFault.TOO_LARGE);
        }
        if (text.isBlank() || JSON.matcher(text).lookingAt()) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return KeySetReader.read(bytes, bytes.length, true);
        }
        return PRIVATE.matcher(text).find() ? new KeySetReading.Refused(KeySetFault.PRIVATE_PEM) : blocks(text);
    }

    private static KeySetReading blocks(String text) {
        List<VerificationKey> usable = new ArrayList<>();
        List<UnusableKey> unusable = new ArrayList<>();
        for (MatchResult block : BLOCK.matcher(text).results().toList()) {
            try {
                usable.add(PublicKeys.judged(key(block.group(1), block.group(2))));
            } catch (UnusableKeyException e) {
                unusable.add(new UnusableKey(null, e.fault(), e.fault().isOfRsa() ? KeyType.RSA : null));
            } catch (GeneralSecurityException | IOException | IllegalArgumentException _) {
                return new KeySetReading.Refused(KeySetFault.NO_PEM);
            }
        }
        return usable.isEmpty() && unusable.isEmpty() ? new KeySetReading.Refused(KeySetFault.NO_PEM)
            : new KeySetReading.Read(new KeySet(usable, unusable));
    }

    private static PublicKey key(String label, String base64)
            throws GeneralSecurityException, IOException, UnusableKeyException {
        byte[] bytes = Base64.getDecoder().decode(base64.replaceAll("\\s", ""));
        return switch (label) {
            case "PUBLIC KEY" -> ofInfo(bytes);
            case "RSA PUBLIC KEY" -> ofRsa(ASN1Sequence.getInstance(bytes));
            case "CERTIFICATE", "X509 CERTIFICATE" -> ofInfo(CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(bytes)).getPublicKey().getEncoded());
            default -> throw new GeneralSecurityException("no key");
        };
    }

    /** With the numbers as they stand: Java and the library take a negative one for its bits. */
    private static PublicKey ofRsa(ASN1Sequence numbers) throws GeneralSecurityException, UnusableKeyException {
        if (numbers.size() != 2) {
            throw new GeneralSecurityException("no key");
        }
        return PublicKeys.rsa(ASN1Integer.getInstance(numbers.getObjectAt(0)).getValue(),
            ASN1Integer.getInstance(numbers.getObjectAt(1)).getValue());
    }

    /** The algorithm is inside; Java wants it named. */
    private static PublicKey ofInfo(byte[] bytes) throws GeneralSecurityException, IOException, UnusableKeyException {
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
