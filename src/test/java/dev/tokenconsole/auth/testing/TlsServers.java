package dev.tokenconsole.auth.testing;

import java.security.Key;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.jspecify.annotations.Nullable;

import dev.tokenconsole.net.tls.SystemTrust;

/** Certificates made for one test run, and sockets that show them. */
public final class TlsServers {
    private static @Nullable TlsServers made;

    private static final char[] PASSWORD = "test-keys-of-one-run".toCharArray();
    private static final GeneralName[] HERE = {
        new GeneralName(GeneralName.iPAddress, "127.0.0.1"), new GeneralName(GeneralName.dNSName, "localhost")};

    private final Map<String, MadeCertificate> all = new HashMap<>();

    private TlsServers() throws Exception {
        Instant soon = Instant.now().plus(300, ChronoUnit.DAYS);
        Instant longAgo = Instant.parse("2020-01-02T03:04:05Z");
        Instant expiry = longAgo.plus(30, ChronoUnit.DAYS);
        MadeCertificate authority =
            keep("authority", MadeCertificate.called("CN=Example Corp Inspection CA,O=Example").authority().alone());
        MadeCertificate good = keep("good", here().below(authority));
        keep("expired", here().between(longAgo, expiry).below(authority));
        keep("early", here().between(soon, soon.plus(90, ChronoUnit.DAYS)).below(authority));
        keep("elsewhere", MadeCertificate.called("CN=elsewhere")
            .names(new GeneralName(GeneralName.dNSName, "elsewhere.example")).below(authority));
        keep("named", MadeCertificate.called("CN=token.test")
            .names(new GeneralName(GeneralName.dNSName, "token.test")).below(authority));
        keep("alone", MadeCertificate.called("CN=Standing Alone").names(HERE).alone());
        keep("below-old", here().below(keep("old-authority",
            MadeCertificate.authority("Old CA").between(longAgo, expiry).below(authority))));
        keep("below-new", here().below(keep("new-authority",
            MadeCertificate.authority("New CA").between(soon, soon.plus(90, ChronoUnit.DAYS)).below(authority))));
        keep("for-clients", here().purpose(KeyPurposeId.id_kp_clientAuth).below(authority));
        keep("below-good", here().below(good));
        // Shorter than the JDK takes.
        keep("weak", here().keys("RSA", 1000).below(authority));
    }

    private static MadeCertificate.Making here() throws Exception {
        return MadeCertificate.called("CN=here").names(HERE);
    }

    private MadeCertificate keep(String alias, MadeCertificate certificate) {
        all.put(alias, certificate);
        return certificate;
    }

    private MadeCertificate get(String alias) {
        return Objects.requireNonNull(all.get(alias), alias);
    }

    /** One authority, certificates of it that are good or bad in one way each, and one that signed itself. */
    public static synchronized TlsServers ofThisRun() throws Exception {
        if (made == null) {
            made = new TlsServers();
        }
        return made;
    }

    /** The authority that signed most of them. */
    public X509Certificate authority() {
        return certificate("authority");
    }

    /** The certificate of {@code alias}. */
    public X509Certificate certificate(String alias) {
        return get(alias).certificate();
    }

    /** A computer that trusts the authority and nobody else. */
    public SystemTrust trust() {
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
    public Key key(String alias) {
        return get(alias).keys().getPrivate();
    }

    /** Adds the key of {@code alias} to {@code store}. */
    public void putKey(KeyStore store, String alias) throws Exception {
        get(alias).put(store, alias, PASSWORD);
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
}
