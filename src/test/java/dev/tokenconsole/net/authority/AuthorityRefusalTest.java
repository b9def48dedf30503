package dev.tokenconsole.net.authority;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import dev.tokenconsole.text.DisplayPath;

/** Files that are refused, with the reason, and certificates of a file that are left out. */
@Execution(ExecutionMode.CONCURRENT)
class AuthorityRefusalTest extends AuthorityFileFixture {
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
}
