package dev.tokenconsole;

import java.io.IOException;
import java.io.InputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Objects;

/** A certificate authority whose key was thrown away: nothing is signed by it. */
public final class TestCertificates {
    private TestCertificates() {}

    /** {@code CN=Example Corp Inspection CA}, valid for a hundred years. */
    public static X509Certificate authority() throws IOException, CertificateException {
        try (InputStream in = TestCertificates.class.getResourceAsStream("example-authority.pem")) {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(Objects.requireNonNull(in));
        }
    }
}
