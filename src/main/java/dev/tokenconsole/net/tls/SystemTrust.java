package dev.tokenconsole.net.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

import org.jspecify.annotations.Nullable;

/**
 * The certificate authorities that this computer trusts: those of Java, and on Windows and macOS those of the system as
 * well, where a company adds its own. Linux has no standard place for them, so Java's are used alone. Read when first
 * needed. Thread-safe.
 */
public final class SystemTrust {
    private static final System.Logger LOG = System.getLogger(SystemTrust.class.getName());

    private final Source source;
    private final String osName;
    private @Nullable Set<X509Certificate> cached;

    /** The source of certificates. */
    public interface Source {
        /** Those that come with Java. */
        List<X509Certificate> ofJava() throws GeneralSecurityException;

        /** A key store of the system, loaded. */
        KeyStore ofSystem(String type) throws GeneralSecurityException, IOException;
    }

    /** {@code osName} is the value of {@code os.name}. */
    public SystemTrust(Source source, String osName) {
        this.source = source;
        this.osName = osName;
    }

    public static SystemTrust ofThisComputer() {
        return new SystemTrust(new JdkSource(), System.getProperty("os.name", ""));
    }

    /** Everything that is trusted. */
    public synchronized Set<X509Certificate> authorities() {
        if (cached == null) {
            cached = Collections.unmodifiableSet(read());
        }
        return cached;
    }

    /** Reads them again on the next call: after a refusal, the missing one may have been added. */
    public synchronized void invalidate() {
        cached = null;
    }

    /** The types of a system's key stores of trusted authorities, by the names of the JDK's providers. */
    static List<String> storeTypes(String osName) {
        String os = osName.toLowerCase(Locale.ROOT);
        return os.startsWith("windows") ? List.of("Windows-ROOT")
            : os.startsWith("mac") ? List.of("KeychainStore-ROOT", "KeychainStore")
            : List.of();
    }

    private Set<X509Certificate> read() {
        Set<X509Certificate> all;
        try {
            all = new LinkedHashSet<>(source.ofJava());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The trusted certificates of this Java runtime cannot be read.", e);
        }
        for (String type : storeTypes(osName)) {
            try {
                addTrusted(source.ofSystem(type), all);
            } catch (GeneralSecurityException | IOException e) {
                LOG.log(System.Logger.Level.WARNING, "The trusted certificates in {0} cannot be read: {1}.",
                    type, e.getClass().getSimpleName());
            }
        }
        return all;
    }

    /** A key with its certificate identifies a client, and is no authority. */
    private static void addTrusted(KeyStore store, Set<X509Certificate> into) throws GeneralSecurityException {
        for (String alias : Collections.list(store.aliases())) {
            if (store.isCertificateEntry(alias) && store.getCertificate(alias) instanceof X509Certificate authority) {
                into.add(authority);
            }
        }
    }

    private static final class JdkSource implements Source {
        @Override
        public List<X509Certificate> ofJava() throws GeneralSecurityException {
            TrustManagerFactory factory =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            for (TrustManager manager : factory.getTrustManagers()) {
                if (manager instanceof X509TrustManager trust) {
                    return List.of(trust.getAcceptedIssuers());
                }
            }
            return List.of();
        }

        @Override
        public KeyStore ofSystem(String type) throws GeneralSecurityException, IOException {
            KeyStore store = KeyStore.getInstance(type);
            store.load(null, null);
            return store;
        }
    }
}
