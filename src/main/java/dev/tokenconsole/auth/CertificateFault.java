package dev.tokenconsole.auth;

import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.net.ssl.X509TrustManager;

/**
 * Why a server's certificate was refused.
 *
 * @param key that of {@link Wording}
 * @param issuer who signed it, by its common name if it has one; as the server says, so not to be believed
 * @param moment when it begins or ends to be valid, whichever is at fault; its end for other faults
 */
record CertificateFault(String key, String issuer, Instant moment) {
    private static final Pattern COMMON_NAME = Pattern.compile("(?:^|,)CN=((?:\\\\.|[^,\\\\])*)");

    /** Judges what {@code trust} refused with {@code refusal}. */
    static CertificateFault of(
            X509Certificate[] chain, String authType, X509TrustManager trust, CertificateException refusal) {
        X509Certificate own = chain[0];
        String issuer = name(own.getIssuerX500Principal().getName());
        Instant end = own.getNotAfter().toInstant();
        if (hasCause(refusal, CertificateExpiredException.class)) {
            return new CertificateFault("certificate-expired", issuer, end);
        }
        if (hasCause(refusal, CertificateNotYetValidException.class)) {
            return new CertificateFault("certificate-not-yet-valid", issuer, own.getNotBefore().toInstant());
        }
        if (isTrustedApartFromItsName(chain, authType, trust)) {
            return new CertificateFault("certificate-wrong-host", issuer, end);
        }
        boolean selfSigned = own.getIssuerX500Principal().equals(own.getSubjectX500Principal());
        return new CertificateFault(selfSigned ? "certificate-self-signed" : "certificate-unknown-issuer", issuer, end);
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
