package dev.tokenconsole.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Objects;
import java.util.Optional;

import dev.tokenconsole.ui.control.FileChoice;

/** A certificate authority whose key was thrown away: nothing is signed by it. */
public final class TestCertificates {
    private TestCertificates() {}

    /** {@code CN=Example Corp Inspection CA}, valid for a hundred years. */
    public static X509Certificate authority() throws IOException, CertificateException {
        try (InputStream in = TestCertificates.class.getResourceAsStream("/dev/tokenconsole/example-authority.pem")) {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(Objects.requireNonNull(in));
        }
    }

    /** The same as a file in {@code folder}, in PEM. */
    public static Path file(Path folder) throws IOException {
        try (InputStream in = TestCertificates.class.getResourceAsStream("/dev/tokenconsole/example-authority.pem")) {
            return Files.write(folder.resolve("inspection-ca.pem"), Objects.requireNonNull(in).readAllBytes());
        }
    }

    /** A person who points at {@link #file}. */
    public static FileChoice chosen(Path folder) throws IOException {
        Path file = file(folder);
        return (owner, title) -> Optional.of(file);
    }
}
