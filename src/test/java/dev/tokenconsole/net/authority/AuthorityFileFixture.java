package dev.tokenconsole.net.authority;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

import dev.tokenconsole.text.DisplayPath;

/** Certificates made for one test class by the JDK's keytool, and files of them. */
abstract class AuthorityFileFixture {
    static final char[] PASSWORD = "test-keys-of-one-run".toCharArray();
    @TempDir
    static Path folder;
    static KeyStore keys;

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
