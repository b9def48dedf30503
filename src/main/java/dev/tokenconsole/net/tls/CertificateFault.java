package dev.tokenconsole.net.tls;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.CertificateParsingException;
import java.security.cert.PKIXReason;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
 * @param detail for {@link Kind#WEAK} and the limits of an authority the weakness or the limit in words; else empty
 */
public record CertificateFault(Kind kind, String name, Instant moment, String detail) {
    private static final Pattern COMMON_NAME = Pattern.compile("(?:^|,)CN=((?:\\\\.|[^,\\\\])*)");

    /** The types of subject alternative names that are hosts: names and addresses. */
    private static final Set<Object> HOST_NAMES = Set.of(2, 7);

    /** The kinds of fault. */
    public enum Kind {
        EXPIRED,
        /** A certificate above the server's own has expired. */
        EXPIRED_ABOVE,
        NOT_YET_VALID,
        /** A certificate above the server's own is not valid yet. */
        NOT_YET_VALID_ABOVE,
        /** The trusted authority that it leads to has expired. */
        AUTHORITY_EXPIRED,
        /** The trusted authority that it leads to is not valid yet. */
        AUTHORITY_NOT_YET_VALID,
        /** An authority above it may not vouch for one of its names. */
        NAME_NOT_PERMITTED,
        /** An authority above it may not have so many others below it. */
        PATH_TOO_LONG,
        /** An authority above it may not sign certificates, or none of servers. */
        AUTHORITY_USAGE,
        /** Its key or signature, or one above it, is no longer safe. */
        WEAK,
        /** It has no subject alternative name for a host of this type. */
        NO_NAMES,
        /** A trusted authority signed it, but the purpose or something else in the chain is against the rules. */
        NOT_ACCEPTED,
        WRONG_HOST,
        SELF_SIGNED,
        UNKNOWN_ISSUER
    }

    /** A fault without a detail. */
    public CertificateFault(Kind kind, String name, Instant moment) {
        this(kind, name, moment, "");
    }

    /** A fault of {@code certificate} itself. */
    static CertificateFault about(Kind kind, X509Certificate certificate, String detail) {
        Date moment = kind == Kind.AUTHORITY_NOT_YET_VALID ? certificate.getNotBefore() : certificate.getNotAfter();
        return new CertificateFault(
            kind, name(certificate.getSubjectX500Principal().getName()), moment.toInstant(), detail);
    }

    /** The fault of {@code chain}, which {@code trust} refused with {@code refusal}. */
    static CertificateFault of(
            X509Certificate[] chain, String authType, X509TrustManager trust, CertificateException refusal) {
        if (refusal instanceof RefusedCertificateException refused) {
            return refused.fault();
        }
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
            return new CertificateFault(hasNames(own) ? Kind.WRONG_HOST : Kind.NO_NAMES, issuer, end);
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

    /** False if a certificate is out of date, or the path was not what was refused. */
    static boolean isOfPath(Throwable refusal) {
        boolean outOfDate = hasCause(refusal, CertificateExpiredException.class)
            || hasCause(refusal, CertificateNotYetValidException.class);
        return hasCause(refusal, CertPathBuilderException.class)
            || (!outOfDate && hasCause(refusal, CertPathValidatorException.class));
    }

    private static boolean hasNames(X509Certificate certificate) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names != null && names.stream().map(List::getFirst).anyMatch(HOST_NAMES::contains);
        } catch (CertificateParsingException _) {
            return true;
        }
    }

    static boolean hasNoTrustAnchor(Throwable refusal) {
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
