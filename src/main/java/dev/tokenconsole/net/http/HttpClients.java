package dev.tokenconsole.net.http;

import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;

import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.net.route.Localhost;
import dev.tokenconsole.net.tls.AuthorityTrust;
import dev.tokenconsole.net.tls.ClientCertificateProbe;
import dev.tokenconsole.net.tls.RecordingTrustManager;
import dev.tokenconsole.net.tls.SystemTrust;

/**
 * Makes HTTP clients. Each serves one exchange: a host is called about once an hour, so pooled connections would only
 * go stale, and {@code shutdownNow} closes everything whatever a server does. Trust and proxy are per exchange, too.
 */
public final class HttpClients {
    private static final Executor VIRTUAL = task -> Thread.ofVirtual().name("token-exchange").start(task);
    private static final String[] ONLY_13 = {"TLSv1.3"};
    private static final String[] ALSO_12 = {"TLSv1.3", "TLSv1.2"};

    static {
        Localhost.keepHostHeader();
    }

    private final SystemTrust system;

    /** Made at the first request. */
    private static final class Shared {
        private static final SecureRandom RANDOM = new SecureRandom();
        /** Of requests without encryption, which never ask it: the JDK wants one for each client, and they cost. */
        private static final SSLContext UNENCRYPTED = context(
            new RecordingTrustManager(new AuthorityTrust(Set.of())), new ClientCertificateProbe());
    }
    public HttpClients(SystemTrust system) {
        this.system = system;
    }

    /**
     * Trusts the authorities of this computer, and {@code authorities} in addition, within their own limits. For a
     * {@code url} that is not encrypted it trusts none: there is no certificate, and reading all of them takes 50 ms.
     */
    public RecordingTrustManager trustManager(URI url, List<X509Certificate> authorities) {
        if (!isEncrypted(url)) {
            return new RecordingTrustManager(new AuthorityTrust(Set.of()));
        }
        Set<X509Certificate> all = new LinkedHashSet<>(system.authorities());
        all.addAll(authorities);
        return new RecordingTrustManager(new AuthorityTrust(all));
    }

    /** Reads the trusted authorities again: after a refused certificate, one may be added to the system's store. */
    void reloadTrust() {
        system.invalidate();
    }

    private static boolean isEncrypted(URI url) {
        return url.getScheme().equalsIgnoreCase("https");
    }

    /**
     * A client for {@code url} without redirects, cookies and passwords, that speaks HTTP/1.1 and, if encrypted at all,
     * TLS 1.3 (which the API page requires), or 1.2 too where that is allowed. The name in the certificate is always
     * compared with the host: the JDK calls {@code trust} for it. No connect timeout is set: the JDK's does not cover
     * the tunnel through a proxy.
     */
    HttpClient open(URI url, RecordingTrustManager trust, ClientCertificateProbe clientCertificate,
            boolean allowsTls12, @Nullable InetSocketAddress proxy) {
        SSLParameters tls = new SSLParameters();
        tls.setProtocols(allowsTls12 ? ALSO_12 : ONLY_13);
        return HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(proxy == null ? HttpClient.Builder.NO_PROXY : ProxySelector.of(Localhost.called(proxy)))
            .executor(VIRTUAL)
            .sslContext(isEncrypted(url) ? context(trust, clientCertificate) : Shared.UNENCRYPTED)
            .sslParameters(tls)
            .build();
    }

    private static SSLContext context(RecordingTrustManager trust, ClientCertificateProbe clientCertificate) {
        try {
            SSLContext context = SSLContext.getInstance("TLSv1.3");
            context.init(new KeyManager[] {clientCertificate}, new TrustManager[] {trust}, Shared.RANDOM);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime has no TLS 1.3.", e);
        }
    }
}
