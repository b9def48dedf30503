package dev.tokenconsole.net.tls;

import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.net.tls.CertificateFault.Kind;

/** The limits that certificates set for those below them (RFC 5280 sections 4.2.1 and 6.1.4). */
final class PathLimits {
    /** Servers; any purpose. */
    private static final Set<String> FOR_SERVERS = Set.of("1.3.6.1.5.5.7.3.1", "2.5.29.37.0");
    private static final int MAY_SIGN_CERTIFICATES = 5;

    private PathLimits() {}

    /**
     * The first limit that is exceeded on {@code path}, which begins with the authority and ends with the certificate
     * of a server, or has a single certificate that is both; absent if there is none. The dates of those that are not
     * trusted themselves are left to the JDK.
     */
    static @Nullable CertificateFault fault(List<X509Certificate> path) {
        CertificateFault weak = WeakCertificates.fault(path);
        if (weak != null) {
            return weak;
        }
        X509Certificate authority = path.getFirst();
        if (path.size() == 1) {
            return isForServers(authority) ? null : CertificateFault.about(Kind.AUTHORITY_USAGE, authority,
                Messages.text("auth.certificate-authority-usage.servers"));
        }
        CertificateFault outOfDate = outOfDate(authority);
        if (outOfDate != null) {
            return outOfDate;
        }
        for (int i = 0; i < path.size() - 1; i++) {
            CertificateFault fault = fault(path.get(i), i == 0, path.subList(i + 1, path.size()));
            if (fault != null) {
                return fault;
            }
        }
        return null;
    }

    private static @Nullable CertificateFault outOfDate(X509Certificate authority) {
        try {
            authority.checkValidity();
            return null;
        } catch (CertificateExpiredException _) {
            return CertificateFault.about(Kind.AUTHORITY_EXPIRED, authority, "");
        } catch (CertificateNotYetValidException _) {
            return CertificateFault.about(Kind.AUTHORITY_NOT_YET_VALID, authority, "");
        }
    }

    private static @Nullable CertificateFault fault(
            X509Certificate authority, boolean trusted, List<X509Certificate> below) {
        if (!maySign(authority, trusted)) {
            return CertificateFault.about(
                Kind.AUTHORITY_USAGE, authority, Messages.text("auth.certificate-authority-usage.signing"));
        }
        if (!isForServers(authority)) {
            return CertificateFault.about(
                Kind.AUTHORITY_USAGE, authority, Messages.text("auth.certificate-authority-usage.servers"));
        }
        int most = authority.getBasicConstraints();
        long between = below.stream().limit(below.size() - 1L).filter(one -> !isSelfIssued(one)).count();
        if (most >= 0 && between > most) {
            return CertificateFault.about(Kind.PATH_TOO_LONG, authority, Integer.toString(most));
        }
        NameLimits names = NameLimits.of(authority);
        for (int i = 0; i < below.size(); i++) {
            X509Certificate one = below.get(i);
            boolean exempt = i < below.size() - 1 && isSelfIssued(one);
            if (!exempt && !names.permit(one)) {
                return CertificateFault.about(Kind.NAME_NOT_PERMITTED, authority, names.words());
            }
        }
        return null;
    }

    /** A trusted certificate of version 1 has no extension that could say so. */
    private static boolean maySign(X509Certificate authority, boolean trusted) {
        boolean[] usage = authority.getKeyUsage();
        boolean isAuthority = authority.getBasicConstraints() >= 0 || (trusted && authority.getVersion() < 3);
        return isAuthority && (usage == null || usage[MAY_SIGN_CERTIFICATES]);
    }

    private static boolean isForServers(X509Certificate certificate) {
        try {
            List<String> usage = certificate.getExtendedKeyUsage();
            return usage == null || usage.stream().anyMatch(FOR_SERVERS::contains);
        } catch (CertificateParsingException _) {
            return false;
        }
    }

    private static boolean isSelfIssued(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    }
}
