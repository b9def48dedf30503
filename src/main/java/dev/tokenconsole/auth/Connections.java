package dev.tokenconsole.auth;

import java.net.http.HttpClient;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.Executor;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

import org.jspecify.annotations.Nullable;

/**
 * Makes HTTP clients. Each serves one exchange: a token is asked for about once an hour, so a pool of connections
 * would only be something that goes stale, and {@code shutdownNow} leaves nothing behind whatever a server does.
 */
final class Connections {
    private static final Executor VIRTUAL = task -> Thread.ofVirtual().name("token-exchange").start(task);

    private final X509ExtendedTrustManager trust;

    private Connections(X509ExtendedTrustManager trust) {
        this.trust = trust;
    }

    /** Connections that trust the certificates in {@code anchors}, or if absent what this computer's Java trusts. */
    static Connections trusting(@Nullable KeyStore anchors) {
        try {
            TrustManagerFactory factory =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(anchors);
            for (TrustManager manager : factory.getTrustManagers()) {
                if (manager instanceof X509ExtendedTrustManager trust) {
                    return new Connections(trust);
                }
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The trusted certificates of this Java runtime cannot be read.", e);
        }
        throw new IllegalStateException("This Java runtime has no trust manager for X.509.");
    }

    WatchedTrust watch() {
        return new WatchedTrust(trust);
    }

    /**
     * A client without redirects, cookies, passwords and proxies, that speaks HTTP/1.1 and, if encrypted at all,
     * TLS 1.3 (which the API page asks for).
     */
    HttpClient open(WatchedTrust watched, Duration connectTimeout) {
        SSLParameters tls = new SSLParameters();
        tls.setProtocols(new String[] {"TLSv1.3"});
        return HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(connectTimeout)
            .executor(VIRTUAL)
            .sslContext(context(watched))
            .sslParameters(tls)
            .build();
    }

    private static SSLContext context(WatchedTrust watched) {
        try {
            SSLContext context = SSLContext.getInstance("TLSv1.3");
            context.init(null, new TrustManager[] {watched}, new SecureRandom());
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime has no TLS 1.3.", e);
        }
    }
}
