package dev.tokenconsole.cli;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Base64;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import org.bouncycastle.asn1.x509.GeneralName;

import dev.tokenconsole.auth.testing.MadeCertificate;

/**
 * A certificate authority made for one test class, in the files {@code authority.pem} and {@code authority.p12}, and a
 * server's certificate of it for 127.0.0.1, in {@code server.pem}.
 */
public final class TestAuthority {
    public static final String PASSWORD = "test-keys-of-one-run";

    private final MadeCertificate server;

    private TestAuthority(MadeCertificate server) {
        this.server = server;
    }

    public static TestAuthority make(Path folder) throws Exception {
        MadeCertificate authority =
            MadeCertificate.called("CN=Example Corp Inspection CA,O=Example").authority().alone();
        MadeCertificate server = MadeCertificate.called("CN=here")
            .names(new GeneralName(GeneralName.iPAddress, "127.0.0.1")).below(authority);
        Files.writeString(folder.resolve("authority.pem"), pem(authority.certificate()));
        Files.writeString(folder.resolve("server.pem"), pem(server.certificate()));
        KeyStore store = empty();
        store.setCertificateEntry("authority", authority.certificate());
        try (OutputStream out = Files.newOutputStream(folder.resolve("authority.p12"))) {
            store.store(out, PASSWORD.toCharArray());
        }
        return new TestAuthority(server);
    }

    /** For a server that shows the certificate for 127.0.0.1. */
    SSLContext serverContext() throws Exception {
        KeyStore store = empty();
        server.put(store, "server", PASSWORD.toCharArray());
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static KeyStore empty() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private static String pem(X509Certificate certificate) throws Exception {
        return "-----BEGIN CERTIFICATE-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
            + "\n-----END CERTIFICATE-----\n";
    }
}
