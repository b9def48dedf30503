package dev.tokenconsole.net.tls;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;

import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

import org.jspecify.annotations.Nullable;

/**
 * Trusts the valid certificates that another trust manager trusts, and records the certificates and the reason of a
 * refusal: the exception of a refused handshake has no certificate.
 */
public final class RecordingTrustManager extends X509ExtendedTrustManager {
    private final X509ExtendedTrustManager trust;
    private volatile @Nullable CertificateFault fault;
    private volatile @Nullable TlsFacts facts;

    public RecordingTrustManager(X509ExtendedTrustManager trust) {
        this.trust = trust;
    }

    /** The fault of the server's certificate; absent if it was not refused. */
    @Nullable public CertificateFault fault() {
        return fault;
    }

    /** The encryption, known once the server has presented its certificate; absent before. */
    @Nullable public TlsFacts facts() {
        return facts;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        facts = TlsFacts.refused(chain);
        try {
            trust.checkServerTrusted(chain, authType, engine);
            // The JDK does not look at the dates of a certificate that is itself among the trusted ones.
            chain[0].checkValidity();
            facts = TlsFacts.accepted(engine.getHandshakeSession(), chain);
        } catch (CertificateException refusal) {
            fault = CertificateFault.of(chain, authType, trust, refusal);
            throw refusal;
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        trust.checkServerTrusted(chain, authType, socket);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        trust.checkServerTrusted(chain, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        trust.checkClientTrusted(chain, authType, socket);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        trust.checkClientTrusted(chain, authType, engine);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        trust.checkClientTrusted(chain, authType);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return trust.getAcceptedIssuers();
    }
}
