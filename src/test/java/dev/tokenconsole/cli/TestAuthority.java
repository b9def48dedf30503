package dev.tokenconsole.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate authority made for one test run by the JDK's keytool, in the files {@code authority.pem} and
 * {@code authority.p12}, and a server's certificate of it for 127.0.0.1, in {@code server.pem}.
 */
public final class TestAuthority {
    public static final String PASSWORD = "test-keys-of-one-run";

    private final Path keys;

    private TestAuthority(Path keys) {
        this.keys = keys;
    }

    public static TestAuthority make(Path folder) throws Exception {
        Path keys = folder.resolve("keys.p12");
        keytool(keys, "-genkeypair", "-keyalg", "EC", "-groupname", "secp256r1", "-alias", "authority",
            "-dname", "CN=Example Corp Inspection CA,O=Example", "-ext", "bc:c");
        keytool(keys, "-genkeypair", "-keyalg", "EC", "-groupname", "secp256r1", "-alias", "server",
            "-dname", "CN=here", "-signer", "authority", "-ext", "san=ip:127.0.0.1");
        String authority = folder.resolve("authority.pem").toString();
        keytool(keys, "-exportcert", "-rfc", "-alias", "authority", "-file", authority);
        keytool(keys, "-exportcert", "-rfc", "-alias", "server", "-file", folder.resolve("server.pem").toString());
        keytool(folder.resolve("authority.p12"), "-importcert", "-noprompt", "-alias", "authority",
            "-file", authority);
        return new TestAuthority(keys);
    }

    /** For a server that shows the certificate for 127.0.0.1. */
    SSLContext serverContext() throws Exception {
        char[] password = PASSWORD.toCharArray();
        KeyStore store = KeyStore.getInstance(keys.toFile(), password);
        store.deleteEntry("authority");
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static void keytool(Path store, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-keystore", store.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
    }
}
