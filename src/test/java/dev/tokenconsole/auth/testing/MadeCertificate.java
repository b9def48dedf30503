package dev.tokenconsole.auth.testing;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.security.auth.x500.X500Principal;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import org.jspecify.annotations.Nullable;

/** A certificate made in a moment, with its key and those above it. */
public record MadeCertificate(X509Certificate certificate, KeyPair keys, @Nullable MadeCertificate issuer) {
    private static final char[] PASSWORD = "test-keys-of-one-run".toCharArray();

    /** An authority of its own, still to be signed. */
    public static Making authority(String name) throws Exception {
        return called("CN=" + name).authority();
    }

    /** A server's certificate for 127.0.0.1, ::1 and localhost, still to be signed. */
    public static Making server() throws Exception {
        return named("here");
    }

    /** The same with the common name {@code name}. */
    public static Making named(String name) throws Exception {
        return called("CN=" + name).names(new GeneralName(GeneralName.dNSName, "localhost"),
            new GeneralName(GeneralName.iPAddress, "127.0.0.1"), new GeneralName(GeneralName.iPAddress, "::1"));
    }

    /** One of a whole distinguished name, such as {@code CN=Old CA,O=Example}, without extensions. */
    public static Making called(String distinguishedName) throws Exception {
        return new Making(X500Name.getInstance(new X500Principal(distinguishedName).getEncoded()));
    }

    /** This certificate and those above it. */
    public X509Certificate[] chain() {
        return Stream.<MadeCertificate>iterate(this, Objects::nonNull, MadeCertificate::issuer)
            .map(MadeCertificate::certificate).toArray(X509Certificate[]::new);
    }

    /** Adds the key with its {@link #chain} to {@code store}. */
    public void put(KeyStore store, String alias, char[] password) throws Exception {
        store.setKeyEntry(alias, keys.getPrivate(), password, chain());
    }

    /** Shows this certificate, and those above it but for the last. */
    public HostileServer.Layer layer() throws Exception {
        X509Certificate[] all = chain();
        X509Certificate[] chain = Arrays.copyOf(all, Math.max(1, all.length - 1));
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("server", keys.getPrivate(), PASSWORD, chain);
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return accepted -> {
            SSLSocket tls = (SSLSocket) context.getSocketFactory().createSocket(accepted, null, true);
            tls.setEnabledProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
            return tls;
        };
    }

    /** The content of a certificate that is to be made. */
    public static final class Making {
        private final List<Extension> extensions = new ArrayList<>();
        private final X500Name name;
        private KeyPair keys;
        private Instant start = Instant.now().minus(Duration.ofDays(500));
        private Instant end = Instant.now().plus(Duration.ofDays(90));

        private Making(X500Name name) throws Exception {
            this.name = name;
            this.keys = pair("EC", 256);
        }

        public Making authority() throws Exception {
            return extension(Extension.basicConstraints, new BasicConstraints(true));
        }

        /** Replaces an extension of the same type. */
        public Making extension(ASN1ObjectIdentifier type, ASN1Encodable value)
                throws Exception {
            extensions.removeIf(extension -> extension.getExtnId().equals(type));
            extensions.add(new Extension(type, type.equals(Extension.nameConstraints)
                || type.equals(Extension.basicConstraints), new DEROctetString(value.toASN1Primitive().getEncoded())));
            return this;
        }

        public Making without(ASN1ObjectIdentifier type) {
            extensions.removeIf(extension -> extension.getExtnId().equals(type));
            return this;
        }

        public Making names(GeneralName... names) throws Exception {
            return extension(Extension.subjectAlternativeName, new GeneralNames(names));
        }

        /** Limits the names below it; an empty array sets no such limit. */
        public Making limited(GeneralName[] permitted, GeneralName[] excluded) throws Exception {
            return extension(Extension.nameConstraints, new NameConstraints(
                permitted.length == 0 ? null : subtrees(permitted), excluded.length == 0 ? null : subtrees(excluded)));
        }

        private static GeneralSubtree[] subtrees(GeneralName[] names) {
            return Arrays.stream(names).map(GeneralSubtree::new).toArray(GeneralSubtree[]::new);
        }

        public Making pathLength(int most) throws Exception {
            return extension(Extension.basicConstraints, new BasicConstraints(most));
        }

        public Making usage(int bits) throws Exception {
            return extension(Extension.keyUsage, new KeyUsage(bits));
        }

        public Making purpose(KeyPurposeId... purposes) throws Exception {
            return extension(Extension.extendedKeyUsage, new ExtendedKeyUsage(purposes));
        }

        public Making between(Instant from, Instant to) {
            start = from;
            end = to;
            return this;
        }

        public Making keys(String algorithm, int bits) throws Exception {
            keys = pair(algorithm, bits);
            return this;
        }

        public Making keys(KeyPair those) {
            keys = those;
            return this;
        }

        public MadeCertificate alone() throws Exception {
            return signed(null, signature(keys, "SHA256"));
        }

        public MadeCertificate below(MadeCertificate issuer) throws Exception {
            return signed(issuer, signature(issuer.keys(), "SHA256"));
        }

        /** Signed with {@code digest}, such as {@code SHA1}. */
        public MadeCertificate below(MadeCertificate issuer, String digest) throws Exception {
            return signed(issuer, signature(issuer.keys(), digest));
        }

        private static String signature(KeyPair keys, String digest) {
            String algorithm = keys.getPrivate().getAlgorithm();
            return digest + "with" + (algorithm.equals("EC") ? "ECDSA" : algorithm);
        }

        private static KeyPair pair(String algorithm, int bits) throws Exception {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(bits);
            return generator.generateKeyPair();
        }

        private MadeCertificate signed(@Nullable MadeCertificate issuer, String algorithm) throws Exception {
            KeyPair signer = issuer == null ? keys : issuer.keys();
            AlgorithmIdentifier identifier = identifier(algorithm);
            V3TBSCertificateGenerator generator = new V3TBSCertificateGenerator();
            generator.setSerialNumber(new ASN1Integer(
                new BigInteger(64, new Random()).add(BigInteger.ONE)));
            generator.setSignature(identifier);
            generator.setIssuer(issuer == null ? name
                : X500Name.getInstance(issuer.certificate().getSubjectX500Principal().getEncoded()));
            generator.setSubject(name);
            generator.setStartDate(new Time(Date.from(start)));
            generator.setEndDate(new Time(Date.from(end)));
            generator.setSubjectPublicKeyInfo(SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded()));
            if (!extensions.isEmpty()) {
                generator.setExtensions(new Extensions(extensions.toArray(Extension[]::new)));
            }
            byte[] content = generator.generateTBSCertificate().getEncoded();
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(signer.getPrivate());
            signature.update(content);
            ASN1EncodableVector all = new ASN1EncodableVector();
            all.add(ASN1Primitive.fromByteArray(content));
            all.add(identifier);
            all.add(new DERBitString(signature.sign()));
            byte[] der = new DERSequence(all).getEncoded();
            return new MadeCertificate((X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(der)), keys, issuer);
        }

        private static AlgorithmIdentifier identifier(String algorithm) {
            return switch (algorithm) {
                case "SHA256withECDSA" -> new AlgorithmIdentifier(new ASN1ObjectIdentifier("1.2.840.10045.4.3.2"));
                case "SHA1withECDSA" -> new AlgorithmIdentifier(new ASN1ObjectIdentifier("1.2.840.10045.4.1"));
                case "SHA256withRSA" ->
                    new AlgorithmIdentifier(new ASN1ObjectIdentifier("1.2.840.113549.1.1.11"), DERNull.INSTANCE);
                case "SHA1withRSA" ->
                    new AlgorithmIdentifier(new ASN1ObjectIdentifier("1.2.840.113549.1.1.5"), DERNull.INSTANCE);
                case "MD5withRSA" ->
                    new AlgorithmIdentifier(new ASN1ObjectIdentifier("1.2.840.113549.1.1.4"), DERNull.INSTANCE);
                case "SHA256withDSA" -> new AlgorithmIdentifier(new ASN1ObjectIdentifier("2.16.840.1.101.3.4.3.2"));
                default -> throw new IllegalArgumentException(algorithm);
            };
        }
    }
}
