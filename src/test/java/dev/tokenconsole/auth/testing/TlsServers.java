package dev.tokenconsole.auth.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.net.tls.SystemTrust;

/** Certificates made for one test run by the JDK's keytool, which takes its time, and sockets that show them. */
public final class TlsServers {
    private static @Nullable TlsServers made;

    private static final char[] PASSWORD = "test-keys-of-one-run".toCharArray();
    private static final List<String> P256 = List.of("-keyalg", "EC", "-groupname", "secp256r1");
    /** Shorter than the JDK takes. */
    private static final List<String> RSA_1000 = List.of("-keyalg", "RSA", "-keysize", "1000");
    private static final String HERE = "san=ip:127.0.0.1,dns:localhost";

    private final KeyStore keys;

    private TlsServers(KeyStore keys) {
        this.keys = keys;
    }

    /** One authority, certificates of it that are good or bad in one way each, and one that signed itself. */
    public static synchronized TlsServers ofThisRun() throws Exception {
        if (made == null) {
            Path directory = Files.createTempDirectory("certificates");
            Path file = directory.resolve("keys.p12");
            made = make(file);
            Files.delete(file);
            Files.delete(directory);
        }
        return made;
    }

    private static TlsServers make(Path file) throws Exception {
        keytool(file, "-alias", "authority", "-dname", "CN=Example Corp Inspection CA,O=Example", "-ext", "bc:c");
        keytool(file, "-alias", "good", "-dname", "CN=here", "-signer", "authority", "-ext", HERE);
        keytool(file, "-alias", "expired", "-dname", "CN=here", "-signer", "authority", "-ext", HERE,
            "-startdate", "2020/01/02 03:04:05", "-validity", "30");
        keytool(file, "-alias", "early", "-dname", "CN=here", "-signer", "authority", "-ext", HERE,
            "-startdate", "+300d");
        keytool(file, "-alias", "elsewhere", "-dname", "CN=elsewhere", "-signer", "authority",
            "-ext", "san=dns:elsewhere.example");
        keytool(file, "-alias", "named", "-dname", "CN=token.test", "-signer", "authority",
            "-ext", "san=dns:token.test");
        keytool(file, "-alias", "alone", "-dname", "CN=Standing Alone", "-ext", HERE);
        keytool(file, "-alias", "old-authority", "-dname", "CN=Old CA", "-signer", "authority", "-ext", "bc:c",
            "-startdate", "2020/01/02 03:04:05", "-validity", "30");
        keytool(file, "-alias", "below-old", "-dname", "CN=here", "-signer", "old-authority", "-ext", HERE);
        keytool(file, "-alias", "new-authority", "-dname", "CN=New CA", "-signer", "authority", "-ext", "bc:c",
            "-startdate", "+300d");
        keytool(file, "-alias", "below-new", "-dname", "CN=here", "-signer", "new-authority", "-ext", HERE);
        keytool(file, "-alias", "for-clients", "-dname", "CN=here", "-signer", "authority", "-ext", HERE,
            "-ext", "eku=clientAuth");
        keytool(file, "-alias", "below-good", "-dname", "CN=here", "-signer", "good", "-ext", HERE);
        keytool(file, RSA_1000, "-alias", "weak", "-dname", "CN=here", "-signer", "authority", "-ext", HERE);
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD);
        }
        return new TlsServers(keys);
    }

    /** The authority that signed most of them. */
    public X509Certificate authority() throws Exception {
        return certificate("authority");
    }

    /** The certificate of {@code alias}. */
    public X509Certificate certificate(String alias) throws Exception {
        return (X509Certificate) keys.getCertificate(alias);
    }

    /** A computer that trusts the authority and nobody else. */
    public SystemTrust trust() throws Exception {
        return trusting(List.of(authority()));
    }

    /** A computer of which Java trusts {@code those} and nobody else. */
    public static SystemTrust trusting(List<X509Certificate> those) {
        return new SystemTrust(new SystemTrust.Source() {
            @Override
            public List<X509Certificate> ofJava() {
                return those;
            }

            @Override
            public KeyStore ofSystem(String type) throws KeyStoreException {
                throw new KeyStoreException("no system store here");
            }
        }, "Linux");
    }

    /** The private key of {@code alias}, for a server of another program. */
    public Key key(String alias) throws Exception {
        return keys.getKey(alias, PASSWORD);
    }

    /** Adds the key of {@code alias} to {@code store}. */
    public void putKey(KeyStore store, String alias) throws Exception {
        store.setKeyEntry(alias, keys.getKey(alias, PASSWORD), PASSWORD, keys.getCertificateChain(alias));
    }

    /** Shows the certificate of {@code alias}, and speaks {@code protocol} alone. */
    public HostileServer.Layer showing(String alias, String protocol) throws Exception {
        KeyStore one = KeyStore.getInstance("PKCS12");
        one.load(null, null);
        putKey(one, alias);
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(one, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return accepted -> {
            SSLSocket tls = (SSLSocket) context.getSocketFactory().createSocket(accepted, null, true);
            tls.setEnabledProtocols(new String[] {protocol});
            return tls;
        };
    }

    private static void keytool(Path file, String... options) throws Exception {
        keytool(file, P256, options);
    }

    private static void keytool(Path file, List<String> key, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair",
            "-keystore", file.toString(), "-storetype", "PKCS12", "-storepass", new String(PASSWORD)));
        command.addAll(key);
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
    }
}
