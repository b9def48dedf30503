package dev.tokenconsole.net.tls;

import java.net.InetAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateParsingException;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXReason;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import javax.net.ssl.CertPathTrustManagerParameters;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Trusts what an authority signed within its own limits. To the JDK a trusted authority is a name and a key (RFC 5280
 * section 6.1.1); here each is tried alone, with a {@link PathLimitChecker} for what else its certificate says. For
 * servers only.
 */
public final class AuthorityTrust extends X509ExtendedTrustManager {
    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;

    private final List<X509Certificate> authorities;

    public AuthorityTrust(Collection<X509Certificate> authorities) {
        this.authorities = List.copyOf(authorities);
    }

    private interface Check {
        void by(X509ExtendedTrustManager trust) throws CertificateException;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        check(chain, trust -> trust.checkServerTrusted(chain, authType, engine));
        if (!hasNameFor(chain[0], engine.getPeerHost())) {
            throw new RefusedCertificateException(CertificateFault.about(CertificateFault.Kind.NO_NAMES, chain[0], ""));
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        check(chain, trust -> trust.checkServerTrusted(chain, authType, socket));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        check(chain, trust -> trust.checkServerTrusted(chain, authType));
    }

    /** The refusal that is thrown is that of the first authority that the chain leads to. */
    private void check(X509Certificate[] chain, Check check) throws CertificateException {
        CertificateException refusal = null;
        for (X509Certificate authority : authorities) {
            if (Arrays.stream(chain).anyMatch(one -> mayLeadTo(authority, one))) {
                try {
                    check(chain, authority, check);
                    return;
                } catch (CertificateException e) {
                    refusal = refusal == null || (CertificateFault.hasNoTrustAnchor(refusal)
                        && !CertificateFault.hasNoTrustAnchor(e)) ? e : refusal;
                }
            }
        }
        throw refusal != null ? refusal : new CertificateException(
            new CertPathValidatorException("No authority", null, null, -1, PKIXReason.NO_TRUST_ANCHOR));
    }

    private static boolean mayLeadTo(X509Certificate authority, X509Certificate one) {
        return one.getIssuerX500Principal().equals(authority.getSubjectX500Principal())
            || one.getSubjectX500Principal().equals(authority.getSubjectX500Principal());
    }

    private static void check(X509Certificate[] chain, X509Certificate authority, Check check)
            throws CertificateException {
        PathLimitChecker limits = new PathLimitChecker(authority, chain[0]);
        try {
            check.by(trustManager(authority, limits));
        } catch (CertificateException refusal) {
            CertificateFault fault = limits.fault(chain);
            throw fault == null || !CertificateFault.isOfPath(refusal) ? refusal
                : new RefusedCertificateException(fault);
        }
        if (!limits.hasPassed()) {
            // The JDK asks nothing of a certificate that is trusted itself, or has the name and the key of one that is.
            List<X509Certificate> path =
                chain[0].equals(authority) ? List.of(authority) : List.of(authority, chain[0]);
            CertificateFault fault = PathLimits.fault(path);
            if (fault != null) {
                throw new RefusedCertificateException(fault);
            }
        }
    }

    private static X509ExtendedTrustManager trustManager(X509Certificate authority, PathLimitChecker limits) {
        try {
            PKIXBuilderParameters parameters =
                new PKIXBuilderParameters(Set.of(new TrustAnchor(authority, null)), new X509CertSelector());
            parameters.setRevocationEnabled(false);
            parameters.addCertPathChecker(limits);
            TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
            factory.init(new CertPathTrustManagerParameters(parameters));
            for (TrustManager manager : factory.getTrustManagers()) {
                if (manager instanceof X509ExtendedTrustManager trust) {
                    return trust;
                }
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime cannot check a certificate.", e);
        }
        throw new IllegalStateException("This Java runtime has no trust manager for X.509.");
    }

    /** True if a subject alternative name could be that of {@code host}: the JDK takes the common name instead. */
    static boolean hasNameFor(X509Certificate certificate, String host) throws CertificateParsingException {
        int type = isAddress(host) ? IP_ADDRESS : DNS_NAME;
        Collection<List<?>> names = certificate.getSubjectAlternativeNames();
        return names != null && names.stream().anyMatch(name -> name.getFirst().equals(type));
    }

    private static boolean isAddress(String host) {
        try {
            InetAddress.ofLiteral(host);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        throw new CertificateException("Clients are not trusted here.");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        throw new CertificateException("Clients are not trusted here.");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("Clients are not trusted here.");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return authorities.toArray(X509Certificate[]::new);
    }
}
