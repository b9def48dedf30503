package dev.tokenconsole.auth;

import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;

import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

/**
 * How a connection was encrypted, and for whom.
 *
 * @param protocol such as {@code TLSv1.3}; empty if the handshake ended before it was agreed on
 * @param cipher the cipher suite by its name in the IANA's registry; empty as {@code protocol}
 * @param chain what the server showed, its own certificate first
 */
public record TlsFacts(String protocol, String cipher, List<CertificateFacts> chain) {
    /** Copies the list. */
    public TlsFacts {
        chain = List.copyOf(chain);
    }

    /** Those of an established session. */
    static TlsFacts of(SSLSession session) {
        return new TlsFacts(session.getProtocol(), session.getCipherSuite(), chain(session));
    }

    private static List<CertificateFacts> chain(SSLSession session) {
        try {
            return Arrays.stream(session.getPeerCertificates())
                .map(certificate -> CertificateFacts.of((X509Certificate) certificate)).toList();
        } catch (SSLPeerUnverifiedException _) {
            return List.of();
        }
    }
}
