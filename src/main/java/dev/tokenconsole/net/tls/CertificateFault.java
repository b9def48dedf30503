package dev.tokenconsole.net.tls;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.PKIXReason;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.net.ssl.X509TrustManager;

/**
 * The reason why a server's certificate was refused.
 *
 * @param kind the kind of fault
 * @param name the issuer, or the subject of the certificate above it that is at fault, by the common name if there is
 *     one; stated by the server, not verified
 * @param moment the start or the end of validity of the certificate at fault, whichever is at fault; the end for other
 *     faults
 */
public record CertificateFault(Kind kind, String name, Instant moment) {
    private static final Pattern COMMON_NAME = Pattern.compile("(?:^|,)CN=((?:\\\\.|[^,\\\\])*)");

    /** The kinds of fault. */
    public enum Kind {
        EXPIRED,
        /** A certificate above the server's own has expired. */
        EXPIRED_ABOVE,
        NOT_YET_VALID,
        /** A certificate above the server's own is not valid yet. */
        NOT_YET_VALID_ABOVE,
        /** A trusted authority signed it, but a key, a signature or the purpose is against the rules. */
        NOT_ACCEPTED,
        WRONG_HOST,
        SELF_SIGNED,
        UNKNOWN_ISSUER
    }

    /** The fault of {@code chain}, which {@code trust} refused with {@code refusal}. */
    static CertificateFault of(
            X509Certificate[] chain, String authType, X509TrustManager trust, CertificateException refusal) {
        X509Certificate own = chain[0];
        String issuer = name(own.getIssuerX500Principal().getName());
        Instant end = own.getNotAfter().toInstant();
        if (hasCause(refusal, CertificateExpiredException.class)) {
            return outOfDate(chain, X509Certificate::getNotAfter, Kind.EXPIRED, Kind.EXPIRED_ABOVE);
        }
        if (hasCause(refusal, CertificateNotYetValidException.class)) {
            return outOfDate(chain, X509Certificate::getNotBefore, Kind.NOT_YET_VALID, Kind.NOT_YET_VALID_ABOVE);
        }
        if (violatesConstraint(refusal)) {
            return new CertificateFault(Kind.NOT_ACCEPTED, issuer, end);
        }
        if (isTrustedWithoutHostCheck(chain, authType, trust)) {
            return new CertificateFault(Kind.WRONG_HOST, issuer, end);
        }
        if (!hasNoTrustAnchor(refusal)) {
            return new CertificateFault(Kind.NOT_ACCEPTED, issuer, end);
        }
        boolean selfSigned = own.getIssuerX500Principal().equals(own.getSubjectX500Principal());
        return new CertificateFault(selfSigned ? Kind.SELF_SIGNED : Kind.UNKNOWN_ISSUER, issuer, end);
    }

    /** The first certificate that is out of date, from the server's own upwards. */
    private static CertificateFault outOfDate(
            X509Certificate[] chain, Function<X509Certificate, Date> moment, Kind own, Kind above) {
        for (int i = 1; i < chain.length && isInDate(chain[0]); i++) {
            if (!isInDate(chain[i])) {
                return new CertificateFault(above, name(chain[i].getSubjectX500Principal().getName()),
                    moment.apply(chain[i]).toInstant());
            }
        }
        return new CertificateFault(
            own, name(chain[0].getIssuerX500Principal().getName()), moment.apply(chain[0]).toInstant());
    }

    private static boolean isInDate(X509Certificate certificate) {
        try {
            certificate.checkValidity();
            return true;
        } catch (CertificateException _) {
            return false;
        }
    }

    /** True if a path to a trusted authority was found, and a part of it is too weak or has another purpose. */
    private static boolean violatesConstraint(Throwable refusal) {
        return causes(refusal).anyMatch(cause -> cause instanceof CertPathValidatorException invalid
            && invalid.getReason() != PKIXReason.NO_TRUST_ANCHOR && invalid.getReason() != BasicReason.UNSPECIFIED);
    }

    private static boolean hasNoTrustAnchor(Throwable refusal) {
        return causes(refusal).anyMatch(cause -> cause instanceof CertPathBuilderException
            || (cause instanceof CertPathValidatorException invalid
                && invalid.getReason() == PKIXReason.NO_TRUST_ANCHOR));
    }

    /** Without an engine, a trust manager does not check the host name. */
    private static boolean isTrustedWithoutHostCheck(
            X509Certificate[] chain, String authType, X509TrustManager trust) {
        try {
            trust.checkServerTrusted(chain, authType);
            return true;
        } catch (CertificateException _) {
            return false;
        }
    }

    private static boolean hasCause(Throwable failure, Class<? extends Throwable> type) {
        return causes(failure).anyMatch(type::isInstance);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause);
    }

    private static String name(String distinguishedName) {
        Matcher commonName = COMMON_NAME.matcher(distinguishedName);
        return commonName.find() ? commonName.group(1).replace("\\", "") : distinguishedName;
    }
}
