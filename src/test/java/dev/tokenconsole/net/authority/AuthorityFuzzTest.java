package dev.tokenconsole.net.authority;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import dev.tokenconsole.testing.Mutations;
import dev.tokenconsole.testing.TestCertificates;

/** Files of certificate authorities, in memory. */
@Execution(ExecutionMode.CONCURRENT)
class AuthorityFuzzTest {
    @Test
    void eachMutationHasADeclaredOutcome() throws Exception {
        run(Mutations.BUILD);
    }

    /** {@code mvn -B test -Psoak}. */
    @Test
    @Tag("soak")
    void manyMutationsHaveADeclaredOutcome() throws Exception {
        run(Mutations.SOAK);
    }

    private static void run(int count) throws Exception {
        X509Certificate authority = TestCertificates.authority();
        byte[] der = authority.getEncoded();
        String base64 = Base64.getMimeEncoder().encodeToString(der);
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("authority", authority);
        ByteArrayOutputStream pkcs12 = new ByteArrayOutputStream();
        store.store(pkcs12, null);
        byte[] bundle = CertificateFactory.getInstance("X.509").generateCertPath(List.of(authority))
            .getEncoded("PKCS7");
        byte[] pem = ("-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n")
            .getBytes(StandardCharsets.US_ASCII);
        try (FileSystem memory = Jimfs.newFileSystem(Configuration.unix())) {
            Path file = memory.getPath("/authority");
            Mutations.run(count, "", List.of(der, pem, pkcs12.toByteArray(), bundle), input -> {
                Files.write(file, input);
                return AuthorityFile.read(file, new char[0], Instant.now()).toString();
            });
        }
    }
}
