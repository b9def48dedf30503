package dev.tokenconsole.net.tls;

import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;

import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

/**
 * The encryption of a connection and the certificates of its server; after a refused certificate, these alone.
 *
 * @param protocol such as {@code TLSv1.3}; empty if the certificate was refused, which ends the handshake
 * @param cipher the cipher suite by its name in the IANA's registry; empty as {@code protocol}
 * @param chain the certificates of the server, its own first
 */
public record TlsFacts(String protocol, String cipher, List<CertificateFacts> chain) {
    /** Copies the list. */
    public TlsFacts {
        chain = List.copyOf(chain);
    }

    /** Those of an established session. */
    public static TlsFacts of(SSLSession session) {
        return new TlsFacts(session.getProtocol(), session.getCipherSuite(), chain(session));
    }

    /** Those of a handshake whose certificate was accepted. */
    static TlsFacts accepted(SSLSession session, X509Certificate[] chain) {
        return new TlsFacts(session.getProtocol(), session.getCipherSuite(), facts(chain));
    }

    /** Those of a certificate that was refused. */
    static TlsFacts refused(X509Certificate[] chain) {
        return new TlsFacts("", "", facts(chain));
    }

    private static List<CertificateFacts> facts(X509Certificate[] chain) {
        return Arrays.stream(chain).map(CertificateFacts::of).toList();
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
