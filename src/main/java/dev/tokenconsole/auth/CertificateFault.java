package dev.tokenconsole.auth;

import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.net.ssl.X509TrustManager;

import dev.tokenconsole.auth.FailureVerdict.Remedy;

/**
 * Why a server's certificate was refused.
 *
 * @param kind what is wrong
 * @param issuer who signed it, by its common name if it has one; as the server says, so not to be believed
 * @param moment when it begins or ends to be valid, whichever is at fault; its end for other faults
 */
record CertificateFault(Kind kind, String issuer, Instant moment) {
    private static final Pattern COMMON_NAME = Pattern.compile("(?:^|,)CN=((?:\\\\.|[^,\\\\])*)");

    /** What can be wrong with a certificate. */
    enum Kind {
        EXPIRED("certificate-expired", Remedy.RETRY),
        NOT_YET_VALID("certificate-not-yet-valid", Remedy.RETRY),
        WRONG_HOST("certificate-wrong-host", Remedy.EDIT_ENVIRONMENT),
        SELF_SIGNED("certificate-self-signed", Remedy.TRUST_AUTHORITY),
        UNKNOWN_ISSUER("certificate-unknown-issuer", Remedy.TRUST_AUTHORITY);

        private final String key;
        private final Remedy remedy;

        Kind(String key, Remedy remedy) {
            this.key = key;
            this.remedy = remedy;
        }

        /** That of {@link Wording}. */
        String key() {
            return key;
        }

        Remedy remedy() {
            return remedy;
        }
    }

    /** Judges what {@code trust} refused with {@code refusal}. */
    static CertificateFault of(
            X509Certificate[] chain, String authType, X509TrustManager trust, CertificateException refusal) {
        X509Certificate own = chain[0];
        String issuer = name(own.getIssuerX500Principal().getName());
        Instant end = own.getNotAfter().toInstant();
        if (hasCause(refusal, CertificateExpiredException.class)) {
            return new CertificateFault(Kind.EXPIRED, issuer, end);
        }
        if (hasCause(refusal, CertificateNotYetValidException.class)) {
            return new CertificateFault(Kind.NOT_YET_VALID, issuer, own.getNotBefore().toInstant());
        }
        if (isTrustedApartFromItsName(chain, authType, trust)) {
            return new CertificateFault(Kind.WRONG_HOST, issuer, end);
        }
        boolean selfSigned = own.getIssuerX500Principal().equals(own.getSubjectX500Principal());
        return new CertificateFault(selfSigned ? Kind.SELF_SIGNED : Kind.UNKNOWN_ISSUER, issuer, end);
    }

    /** Without an engine, a trust manager has no host name to compare with. */
    private static boolean isTrustedApartFromItsName(
            X509Certificate[] chain, String authType, X509TrustManager trust) {
        try {
            trust.checkServerTrusted(chain, authType);
            return true;
        } catch (CertificateException _) {
            return false;
        }
    }

    private static boolean hasCause(Throwable failure, Class<? extends Throwable> type) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (type.isInstance(at)) {
                return true;
            }
        }
        return false;
    }

    private static String name(String distinguishedName) {
        Matcher commonName = COMMON_NAME.matcher(distinguishedName);
        return commonName.find() ? commonName.group(1).replace("\\", "") : distinguishedName;
    }
}
