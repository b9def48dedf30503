package dev.tokenconsole.net.authority;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

import dev.tokenconsole.auth.testing.MadeCertificate;
import dev.tokenconsole.text.DisplayPath;

/** Certificates made for one test class, and files of them. */
abstract class AuthorityFileFixture {
    static final char[] PASSWORD = "test-keys-of-one-run".toCharArray();
    @TempDir
    static Path folder;
    static KeyStore keys;

    @BeforeAll
    static void makeCertificates() throws Exception {
        MadeCertificate authority =
            MadeCertificate.called("CN=Example Corp Inspection CA,O=Example").authority().alone();
        Instant longAgo = Instant.parse("2020-01-02T03:04:05Z");
        Instant soon = now().plus(300, ChronoUnit.DAYS);
        keys = KeyStore.getInstance("PKCS12");
        keys.load(null, null);
        authority.put(keys, "authority", PASSWORD);
        MadeCertificate.called("CN=here").below(authority).put(keys, "server", PASSWORD);
        MadeCertificate.called("CN=Standing Alone").alone().put(keys, "alone", PASSWORD);
        MadeCertificate.authority("Old CA").between(longAgo, longAgo.plus(30, ChronoUnit.DAYS)).alone()
            .put(keys, "expired", PASSWORD);
        MadeCertificate.authority("New CA").between(soon, soon.plus(90, ChronoUnit.DAYS)).alone()
            .put(keys, "early", PASSWORD);
        try (OutputStream out = Files.newOutputStream(folder.resolve("keys.p12"))) {
            keys.store(out, PASSWORD);
        }
    }

    static void assertRefused(String why, byte[] bytes) throws IOException {
        assertEquals(new AuthorityFileResult.Refused(DisplayPath.shown(folder.resolve("file")) + why), read(bytes, ""));
    }

    static AuthorityFileResult read(byte[] bytes, String password) throws IOException {
        return read(Files.write(folder.resolve("file"), bytes), password);
    }

    static AuthorityFileResult read(Path file, String password) {
        return AuthorityFile.read(file, password.toCharArray(), now());
    }

    static Path fixture(String name) {
        return Path.of("src", "test", "resources", "dev", "tokenconsole", "auth", "authorities", name);
    }

    static Instant now() {
        return Instant.now();
    }

    static X509Certificate certificate(String alias) throws Exception {
        return (X509Certificate) keys.getCertificate(alias);
    }

    static String pem(String alias) throws Exception {
        return block("CERTIFICATE", certificate(alias).getEncoded());
    }

    static String key() throws Exception {
        return block("PRIVATE KEY", keys.getKey("authority", PASSWORD).getEncoded());
    }

    private static String block(String label, byte[] der) {
        return "-----BEGIN " + label + "-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
            + "\n-----END " + label + "-----\n";
    }

    static void store(Path file, char @Nullable [] password, String... aliases) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (String alias : aliases) {
            store.setCertificateEntry(alias, certificate(alias));
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, password);
        }
    }
}
