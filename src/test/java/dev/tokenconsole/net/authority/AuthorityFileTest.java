package dev.tokenconsole.net.authority;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.text.DisplayPath;

/** Files of certificates as people have them: PEM, DER, PKCS#7 and PKCS#12. */
@Execution(ExecutionMode.CONCURRENT)
class AuthorityFileTest extends AuthorityFileFixture {
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

    private static void assertUsable(List<String> aliases, String text) throws Exception {
        List<X509Certificate> wanted = new ArrayList<>();
        for (String alias : aliases) {
            wanted.add(certificate(alias));
        }
        assertEquals(new AuthorityFileResult.Certificates(wanted, List.of()),
            read(text.getBytes(StandardCharsets.US_ASCII), ""));
    }

    private static AuthorityFileResult opensslsAuthority() throws Exception {
        AuthorityFileResult alone = read(fixture("authority.pem"), "");
        assertEquals(List.of("CN=Example Corp Root CA,O=Example"),
            assertInstanceOf(AuthorityFileResult.Certificates.class, alone).usable().stream()
                .map(each -> each.getSubjectX500Principal().getName()).toList());
        return alone;
    }
}
