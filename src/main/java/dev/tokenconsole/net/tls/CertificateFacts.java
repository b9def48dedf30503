package dev.tokenconsole.net.tls;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;

import dev.tokenconsole.text.DisplayText;

/**
 * The statements of a certificate, for display. They are not verified.
 *
 * @param subject the distinguished name of its owner (RFC 2253)
 * @param issuer the distinguished name of its signer
 * @param notBefore the start of its validity
 * @param notAfter the end of its validity
 * @param fingerprint SHA-256 of the whole certificate, in upper-case hexadecimal with colons, as browsers show it
 */
public record CertificateFacts(
        String subject, String issuer, Instant notBefore, Instant notAfter, String fingerprint) {

    private static final int MAX_NAME = 500;

    /** The facts of {@code certificate}; names of more than 500 characters are shortened. */
    public static CertificateFacts of(X509Certificate certificate) {
        return new CertificateFacts(
            DisplayText.line(certificate.getSubjectX500Principal().getName(), MAX_NAME),
            DisplayText.line(certificate.getIssuerX500Principal().getName(), MAX_NAME),
            certificate.getNotBefore().toInstant(),
            certificate.getNotAfter().toInstant(),
            fingerprint(certificate));
    }

    private static String fingerprint(X509Certificate certificate) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
        } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
            throw new IllegalStateException("A certificate that was read can be encoded, and SHA-256 is there.", e);
        }
    }
}
