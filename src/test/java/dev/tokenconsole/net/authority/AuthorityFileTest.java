package dev.tokenconsole.net.authority;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.text.DisplayPath;

/** Files of certificates as people have them, and files that are none. */
class AuthorityFileTest {
    private static final char[] PASSWORD = "test-keys-of-one-run".toCharArray();
    @TempDir
    private static Path folder;
    private static KeyStore keys;

    @BeforeAll
    static void makeCertificates() throws Exception {
        Path file = folder.resolve("keys.p12");
        keytool(file, "-alias", "authority", "-dname", "CN=Example Corp Inspection CA,O=Example", "-ext", "bc:c");
        keytool(file, "-alias", "server", "-dname", "CN=here", "-signer", "authority");
        keytool(file, "-alias", "alone", "-dname", "CN=Standing Alone");
        keytool(file, "-alias", "expired", "-dname", "CN=Old CA", "-ext", "bc:c",
            "-startdate", "2020/01/02 03:04:05", "-validity", "30");
        keytool(file, "-alias", "early", "-dname", "CN=New CA", "-ext", "bc:c", "-startdate", "+300d");
        keys = KeyStore.getInstance(file.toFile(), PASSWORD);
    }

    @Test
    void readsPem() throws Exception {
        assertUsable(List.of("authority"), pem("authority"));
        assertUsable(List.of("authority", "alone"), "A comment\r\n" + pem("authority") + "\n\n# another\n"
            + pem("alone").replace("\n", "\r\n") + pem("authority"));
    }

    @Test
    void readsOneCertificateInDer() throws Exception {
        assertEquals(new AuthorityFileResult.Certificates(List.of(certificate("authority")), List.of()),
            read(certificate("authority").getEncoded(), ""));
    }

    @Test
    void asksForThePasswordOfPkcs12AndWipesIt() throws Exception {
        Path file = folder.resolve("trust.p12");
        store(file, PASSWORD, "authority", "alone");
        assertEquals(new AuthorityFileResult.Locked(DisplayPath.shown(file) + " is encrypted. Enter its password."),
            read(file, ""));
        char[] wrong = "not the password".toCharArray();
        assertEquals(new AuthorityFileResult.Locked("Wrong password for " + DisplayPath.shown(file)
            + ", or the file is "
            + "damaged. Try again."), AuthorityFile.read(file, wrong, now()));
        assertArrayEquals(new char[wrong.length], wrong);
        AuthorityFileResult.Certificates read =
            assertInstanceOf(AuthorityFileResult.Certificates.class, read(file, new String(PASSWORD)));
        assertEquals(Set.of(certificate("alone"), certificate("authority")), Set.copyOf(read.usable()));
    }

    @Test
    void pkcs12WithoutAPasswordIsNotAskedForOne() throws Exception {
        Path open = folder.resolve("open.p12");
        store(open, null, "authority");
        assertEquals(new AuthorityFileResult.Certificates(List.of(certificate("authority")), List.of()),
            read(open, ""));
        Path empty = folder.resolve("empty.p12");
        store(empty, new char[0], "authority");
        assertEquals(new AuthorityFileResult.Certificates(List.of(certificate("authority")), List.of()),
            read(empty, ""));
    }

    /**
     * Of the one certificate of authority.pem, by {@code openssl pkcs12 -export -nokeys -in authority.pem -passout
     * pass:changeit} as it is, with {@code -legacy}, {@code -certpbe NONE}, {@code -nomac -certpbe AES-256-CBC}.
     */
    @ParameterizedTest
    @ValueSource(strings = {"openssl.p12", "openssl-legacy.p12", "openssl-open.p12", "openssl-nomac.p12"})
    void pkcs12OfOpensslIsRead(String name) throws Exception {
        assertEquals(opensslsAuthority(), read(fixture(name), "changeit"));
    }

    /** The same with {@code -passout pass:}. */
    @ParameterizedTest
    @ValueSource(strings = {"openssl-empty.p12", "openssl-legacy-empty.p12", "openssl-open.p12"})
    void pkcs12OfOpensslWithoutAPasswordIsRead(String name) throws Exception {
        assertEquals(opensslsAuthority(), read(fixture(name), ""));
    }

    @Test
    void pkcs12OfOpensslAsksForItsPassword() {
        for (String name : List.of("openssl.p12", "openssl-legacy.p12", "openssl-nomac.p12")) {
            assertInstanceOf(AuthorityFileResult.Locked.class, read(fixture(name), ""), name);
            assertInstanceOf(AuthorityFileResult.Locked.class, read(fixture(name), "changed"), name);
        }
    }

    /** By {@code openssl crl2pkcs7 -nocrl -certfile authority.pem}, the second with {@code -outform DER}. */
    @ParameterizedTest
    @ValueSource(strings = {"openssl.p7b", "openssl-der.p7b"})
    void pkcs7IsRead(String name) throws Exception {
        assertEquals(opensslsAuthority(), read(fixture(name), ""));
    }

    /** By {@code openssl x509 -in authority.pem -trustout -addtrust serverAuth}: what it restricts would be lost. */
    @Test
    void aTrustedCertificateOfOpensslIsToBeConverted() throws Exception {
        Path file = fixture("openssl-trusted.pem");
        assertEquals(new AuthorityFileResult.Refused(DisplayPath.shown(file)
            + " contains a TRUSTED CERTIFICATE, an OpenSSL "
            + "format with its own trust rules, which would be lost here. Convert it: openssl x509 -in FILE -out "
            + "authority.pem"), read(file, ""));
        assertUsable(List.of("authority"), Files.readString(file) + pem("authority"));
    }

    @Test
    void keysAreNeitherWantedNorKept() throws Exception {
        assertUsable(List.of("authority"), key() + pem("authority") + key());
        AuthorityFileResult.Certificates read = assertInstanceOf(AuthorityFileResult.Certificates.class,
            read(folder.resolve("keys.p12"), new String(PASSWORD)));
        assertEquals(Set.of(certificate("alone"), certificate("authority")), Set.copyOf(read.usable()));
        assertEquals(3, read.leftOut().size(), read.leftOut()::toString);
    }

    @Test
    void aPrivateKeyAloneIsRefused() throws Exception {
        String why = " contains a private key and no certificate. A private key proves an identity and is never needed "
            + "for trust: choose the certificate of the authority.";
        assertRefused(why, key().getBytes(StandardCharsets.US_ASCII));
        assertRefused(why, keys.getKey("authority", PASSWORD).getEncoded());
    }

    @Test
    void aSignedServerCertificateIsLeftOutAndItsAuthorityNamed() throws Exception {
        String why = "CN=here is not an authority but a certificate that CN=Example Corp Inspection CA,O=Example "
            + "signed; the server's next one would be rejected again. Choose the certificate of CN=Example Corp "
            + "Inspection CA,O=Example.";
        assertEquals(new AuthorityFileResult.Refused(why), read(certificate("server").getEncoded(), ""));
        assertEquals(new AuthorityFileResult.Certificates(List.of(certificate("authority")), List.of(why)),
            read((pem("server") + pem("authority")).getBytes(StandardCharsets.US_ASCII), ""));
    }

    @Test
    void expiredAndEarlyOnesAreRefusedWithTheirDates() throws Exception {
        assertEquals(new AuthorityFileResult.Refused(
            "CN=Old CA expired at " + certificate("expired").getNotAfter().toInstant() + ". Ask for the certificate "
                + "that replaces it."), read(certificate("expired").getEncoded(), ""));
        assertEquals(new AuthorityFileResult.Refused(
            "CN=New CA is not valid before " + certificate("early").getNotBefore().toInstant()
                + ". Check this computer's clock, or wait."), read(certificate("early").getEncoded(), ""));
    }

    @Test
    void noMoreThanCanBeLookedAt() throws Exception {
        assertRefused(" contains 65 certificates; the limit is 64. Choose a file with only those of your company: "
            + "what this computer trusts is trusted anyway.",
            pem("authority").repeat(65).getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void filesThatAreNone() throws Exception {
        Path missing = folder.resolve("missing.pem");
        assertEquals(new AuthorityFileResult.Refused(DisplayPath.shown(missing)
            + " does not exist. Choose the file again."),
            read(missing, ""));
        assertEquals(new AuthorityFileResult.Refused(DisplayPath.shown(folder)
            + " is a folder. Choose the certificate file in "
            + "it."), read(folder, ""));
        String none = " contains no certificate. Choose a file in PEM (it starts with -----BEGIN CERTIFICATE-----), "
            + "DER, PKCS#7 or PKCS#12.";
        assertRefused(none, new byte[0]);
        assertRefused(none, "A shopping list".getBytes(StandardCharsets.US_ASCII));
        assertRefused(none, new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13});
        assertRefused(none, "-----BEGIN CERTIFICATE REQUEST-----\nAAAA\n-----END CERTIFICATE REQUEST-----"
            .getBytes(StandardCharsets.US_ASCII));
        assertRefused(" is larger than 1024 KiB, so it is not a file of a few certificates. Choose another.",
            new byte[10 * 1024 * 1024]);
    }

    @Test
    void brokenCertificatesAreSaidToBe() throws Exception {
        String why = " contains something marked as a certificate that cannot be read as one (X.509). It may be "
            + "truncated: get it again.";
        byte[] der = certificate("authority").getEncoded();
        assertRefused(why, Arrays.copyOf(der, der.length - 1));
        assertRefused(why, Arrays.copyOf(der, der.length + 1));
        String pem = pem("authority");
        assertRefused(why, pem.substring(0, pem.length() / 2).getBytes(StandardCharsets.US_ASCII));
        assertRefused(why, pem.replace("M", "*").getBytes(StandardCharsets.US_ASCII));
        assertRefused(" is a damaged PKCS#12 file, or uses an encryption that Java does not support. Get it again, or "
            + "export the certificate as PEM.", Arrays.copyOf(Files.readAllBytes(folder.resolve("keys.p12")), 900));
    }

    /** Nothing but the three outcomes, whatever comes. */
    @Test
    void noFileBreaksTheReader() throws Exception {
        Random random = new Random(20261125);
        byte[] der = certificate("authority").getEncoded();
        byte[] pem = pem("authority").getBytes(StandardCharsets.US_ASCII);
        byte[] pkcs12 = Files.readAllBytes(folder.resolve("keys.p12"));
        byte[] open = Files.readAllBytes(fixture("openssl-open.p12"));
        byte[] empty = Files.readAllBytes(fixture("openssl-empty.p12"));
        byte[] pkcs7 = Files.readAllBytes(fixture("openssl-der.p7b"));
        assertTimeout(Duration.ofSeconds(60), () -> {
            for (int i = 0; i < 1200; i++) {
                byte[] bytes = List.of(der, pem, pkcs12, open, empty, pkcs7).get(i % 6).clone();
                for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
                    bytes[random.nextInt(Math.min(bytes.length, 400))] ^= (byte) (1 << random.nextInt(8));
                }
                byte[] hostile = random.nextBoolean() ? bytes : Arrays.copyOf(bytes, random.nextInt(bytes.length));
                assertInstanceOf(AuthorityFileResult.class, read(hostile, ""));
            }
        });
    }

    private static void assertUsable(List<String> aliases, String text) throws Exception {
        List<X509Certificate> wanted = new ArrayList<>();
        for (String alias : aliases) {
            wanted.add(certificate(alias));
        }
        assertEquals(new AuthorityFileResult.Certificates(wanted, List.of()),
            read(text.getBytes(StandardCharsets.US_ASCII), ""));
    }

    private static void assertRefused(String why, byte[] bytes) throws IOException {
        assertEquals(new AuthorityFileResult.Refused(DisplayPath.shown(folder.resolve("file")) + why), read(bytes, ""));
    }

    private static AuthorityFileResult read(byte[] bytes, String password) throws IOException {
        return read(Files.write(folder.resolve("file"), bytes), password);
    }

    private static AuthorityFileResult read(Path file, String password) {
        return AuthorityFile.read(file, password.toCharArray(), now());
    }

    private static AuthorityFileResult opensslsAuthority() throws Exception {
        AuthorityFileResult alone = read(fixture("authority.pem"), "");
        assertEquals(List.of("CN=Example Corp Root CA,O=Example"),
            assertInstanceOf(AuthorityFileResult.Certificates.class, alone).usable().stream()
                .map(each -> each.getSubjectX500Principal().getName()).toList());
        return alone;
    }

    private static Path fixture(String name) {
        return Path.of("src", "test", "resources", "dev", "tokenconsole", "auth", "authorities", name);
    }

    private static Instant now() {
        return Instant.now();
    }

    private static X509Certificate certificate(String alias) throws Exception {
        return (X509Certificate) keys.getCertificate(alias);
    }

    private static String pem(String alias) throws Exception {
        return block("CERTIFICATE", certificate(alias).getEncoded());
    }

    private static String key() throws Exception {
        return block("PRIVATE KEY", keys.getKey("authority", PASSWORD).getEncoded());
    }

    private static String block(String label, byte[] der) {
        return "-----BEGIN " + label + "-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
            + "\n-----END " + label + "-----\n";
    }

    private static void store(Path file, char @Nullable [] password, String... aliases) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (String alias : aliases) {
            store.setCertificateEntry(alias, certificate(alias));
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, password);
        }
    }

    private static void keytool(Path file, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair",
            "-keystore", file.toString(), "-storetype", "PKCS12", "-storepass", new String(PASSWORD),
            "-keyalg", "EC", "-groupname", "secp256r1"));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor() == 0, output);
    }
}
