package dev.tokenconsole.net.authority;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.net.tls.CertificateFacts;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.text.TimeWords;

/**
 * The certificates that can be trusted as authorities. A server's own certificate that another one signed cannot: the
 * trust would expire with it. A self-signed certificate is its own authority.
 *
 * @param usable each once
 * @param leftOut for each of the others the reason why not, as a sentence
 */
record TrustableAuthorities(List<X509Certificate> usable, List<String> leftOut) {
    static TrustableAuthorities of(List<X509Certificate> found, Instant now) {
        List<X509Certificate> usable = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (X509Certificate certificate : new LinkedHashSet<>(found)) {
            String fault = fault(certificate, now);
            if (fault == null) {
                usable.add(certificate);
            } else {
                leftOut.add(fault);
            }
        }
        return new TrustableAuthorities(usable, leftOut);
    }

    private static @Nullable String fault(X509Certificate certificate, Instant now) {
        CertificateFacts facts = CertificateFacts.of(certificate);
        String subject = DisplayText.shorten(facts.subject());
        if (now.isAfter(facts.notAfter())) {
            return Messages.text("auth.authority.expired", subject, TimeWords.utc(facts.notAfter()));
        }
        if (now.isBefore(facts.notBefore())) {
            return Messages.text("auth.authority.early", subject, TimeWords.utc(facts.notBefore()));
        }
        // Absent or "no authority" is −1 (RFC 5280 section 4.2.1.9).
        return certificate.getBasicConstraints() < 0 && !isSelfSigned(certificate)
            ? Messages.text("auth.authority.leaf", subject, DisplayText.shorten(facts.issuer())) : null;
    }

    private static boolean isSelfSigned(X509Certificate certificate) {
        if (!certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())) {
            return false;
        }
        try {
            certificate.verify(certificate.getPublicKey());
            return true;
        } catch (GeneralSecurityException _) {
            return false;
        }
    }
}
