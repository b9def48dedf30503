package dev.tokenconsole.net.verdict;

import java.math.BigDecimal;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import javax.net.ssl.SSLException;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.net.ExchangeLimits;
import dev.tokenconsole.net.http.Exchange;
import dev.tokenconsole.net.http.ExchangeResult;
import dev.tokenconsole.net.tls.CertificateFault;
import dev.tokenconsole.net.verdict.FailureVerdict.Remedy;
import dev.tokenconsole.text.redact.QuotedText;

/**
 * Verdicts on exchanges without a whole response, by the types of the exceptions; their messages may quote the
 * response, and are never shown.
 */
public final class TransportVerdicts {
    private static final int MAX_CAUSES = 20;

    private final VerdictWording wording;
    private final QuotedText quotedText;
    private final ExchangeLimits limits;
    private final SentWords sent;
    private final ProxyVerdicts proxies;

    /** {@code sent} describes the request, {@code limits} are those of the exchange. */
    public TransportVerdicts(VerdictWording wording, QuotedText quotedText, ExchangeLimits limits, SentWords sent) {
        this.wording = wording;
        this.quotedText = quotedText;
        this.limits = limits;
        this.sent = sent;
        this.proxies = new ProxyVerdicts(wording, quotedText);
    }

    /** On a request that was not sent, since its proxy is not supported. */
    public FailureVerdict blocked(ExchangeResult.Blocked result) {
        return wording.verdict(result.route().key(), Remedy.PROXY_SETTINGS, result.route().source(), sent.exposed());
    }

    /** On an exchange that reached a time limit. */
    public FailureVerdict timedOut(ExchangeResult.TimedOut result) {
        Exchange exchange = result.exchange();
        String seconds = seconds(switch (result.phase()) {
            case CONNECTING -> limits.connect().compareTo(limits.whole()) < 0 ? limits.connect() : limits.whole();
            case WHOLE -> limits.whole();
        });
        FailureVerdict proxy = proxies.timedOut(exchange, seconds);
        if (proxy != null) {
            return proxy;
        }
        return switch (result.phase()) {
            // The certificate of the server came, so the network led to it.
            case CONNECTING -> wording.verdict(exchange.tls() == null ? "connect-timeout" : "handshake-timeout",
                Remedy.RETRY, seconds, sent.unsent());
            case WHOLE -> deadline(seconds, exchange.status());
        };
    }

    private FailureVerdict deadline(String seconds, @Nullable Integer status) {
        return status == null ? wording.verdict("deadline", Remedy.RETRY, seconds)
            : wording.verdict("deadline-midway", Remedy.RETRY, seconds, status);
    }

    /** On an exchange that failed. */
    public TransportFailure failed(ExchangeResult.Failed result) {
        TransportFailure other = withoutClientCertificate(result);
        if (!result.clientCertificateRequested() || result.certificateFault() != null
            || result.exchange().status() != null) {
            return other;
        }
        return switch (other) {
            case TransportFailure.NotHttp _ -> other;
            case TransportFailure.NoResponse(var verdict) -> {
                boolean unsent = result.exchange().timing().connected() == null;
                FailureVerdict requested = wording.withoutAddress("client-certificate", Remedy.EDIT_ENVIRONMENT,
                    unsent ? sent.unsent() : sent.unknown());
                yield new TransportFailure.NoResponse(
                    verdict.momentary() ? requested.asMomentary() : requested);
            }
        };
    }

    /** The verdict apart from a request for a client certificate. */
    private TransportFailure withoutClientCertificate(ExchangeResult.Failed result) {
        CertificateFault fault = result.certificateFault();
        if (fault != null) {
            return new TransportFailure.NoResponse(certificate(fault));
        }
        List<Throwable> causes = causes(result.failure());
        FailureVerdict proxy = proxies.failed(causes, result.exchange());
        if (proxy != null) {
            return new TransportFailure.NoResponse(proxy);
        }
        return hasType(causes, ProtocolException.class)
            ? new TransportFailure.NotHttp(
                wording.verdict(onPlain("not-http-plain", "not-http"), Remedy.EDIT_ENVIRONMENT))
            : new TransportFailure.NoResponse(unreachable(causes, result.exchange()));
    }

    private FailureVerdict certificate(CertificateFault fault) {
        return switch (fault.kind()) {
            case EXPIRED -> certificate("certificate-expired", Remedy.RETRY, fault);
            case EXPIRED_ABOVE -> certificate("certificate-above-expired", Remedy.RETRY, fault);
            case NOT_YET_VALID -> certificate("certificate-not-yet-valid", Remedy.RETRY, fault);
            case NOT_YET_VALID_ABOVE -> certificate("certificate-above-not-yet-valid", Remedy.RETRY, fault);
            case AUTHORITY_EXPIRED ->
                certificate("certificate-authority-expired", Remedy.TRUST_AUTHORITY, fault);
            case AUTHORITY_NOT_YET_VALID ->
                certificate("certificate-authority-not-yet-valid", Remedy.RETRY, fault);
            case NAME_NOT_PERMITTED -> certificate("certificate-name", Remedy.EDIT_ENVIRONMENT, fault);
            case PATH_TOO_LONG -> certificate("certificate-path-length", Remedy.RETRY, fault);
            case AUTHORITY_USAGE -> certificate("certificate-authority-usage", Remedy.RETRY, fault);
            case WEAK -> certificate("certificate-weak", Remedy.RETRY, fault);
            case NO_NAMES -> certificate("certificate-no-names", Remedy.RETRY, fault);
            case NOT_ACCEPTED -> certificate("certificate-not-accepted", Remedy.RETRY, fault);
            case WRONG_HOST -> certificate("certificate-wrong-host", Remedy.EDIT_ENVIRONMENT, fault);
            case SELF_SIGNED -> certificate("certificate-self-signed", Remedy.TRUST_AUTHORITY, fault);
            case UNKNOWN_ISSUER -> certificate("certificate-unknown-issuer", Remedy.TRUST_AUTHORITY, fault);
        };
    }

    private FailureVerdict certificate(String key, Remedy remedy, CertificateFault fault) {
        return wording.verdict(key, remedy, quotedText.name(fault.name()),
            fault.moment().truncatedTo(ChronoUnit.SECONDS), sent.unsent(),
            fault.detail());
    }

    private FailureVerdict unreachable(List<Throwable> causes, Exchange exchange) {
        if (hasType(causes, UnresolvedAddressException.class) || hasType(causes, UnknownHostException.class)) {
            return wording.verdict("unknown-host", Remedy.EDIT_ENVIRONMENT);
        }
        if (hasType(causes, ConnectException.class) || hasType(causes, NoRouteToHostException.class)) {
            return wording.verdict("connection-refused", Remedy.RETRY, wording.endpoint().port());
        }
        Integer status = exchange.status();
        if (status != null) {
            return wording.verdict("connection-lost-midway", Remedy.RETRY, status).asMomentary();
        }
        if (!hasType(causes, SSLException.class)) {
            return wording.verdict(onPlain("connection-lost-plain", "connection-lost"), Remedy.RETRY).asMomentary();
        }
        return exchange.timing().connected() == null
            ? tls(causes) : wording.verdict("tls-broken", Remedy.RETRY, sent.unknown());
    }

    /** A server that expects TLS ends a plain connection, or sends an alert that is no HTTP. */
    private String onPlain(String plain, String encrypted) {
        return wording.endpoint().isPlain() ? plain : encrypted;
    }

    private FailureVerdict tls(List<Throwable> causes) {
        // Alerts have no types of their own in the JDK. If a message changes, precision is lost.
        boolean alert = messageContains(causes, "Received fatal alert");
        if (!alert && causes.stream().anyMatch(cause -> cause.getClass() == SSLException.class)) {
            return wording.verdict(
                "tls-not-spoken", Remedy.EDIT_ENVIRONMENT, wording.endpoint().port(), sent.unsent());
        }
        boolean allows12 = wording.endpoint().environment().transport().allowsTls12();
        if (messageContains(causes, "protocol_version")) {
            return wording.withoutAddress(allows12 ? "tls-version-old"
                : wording.endpoint().isStonex() ? "tls-version-stonex" : "tls-version",
                Remedy.EDIT_ENVIRONMENT, sent.unsent());
        }
        // A server from before TLS 1.3 finds no cipher suite that it supports, and states no other reason.
        return alert && !allows12 && messageContains(causes, "handshake_failure")
            ? wording.withoutAddress("tls-refused", Remedy.EDIT_ENVIRONMENT, sent.unsent())
            : wording.verdict("tls-failed", Remedy.RETRY, sent.unsent());
    }

    private static boolean messageContains(List<Throwable> causes, String words) {
        return causes.stream().anyMatch(cause -> String.valueOf(cause.getMessage()).contains(words));
    }

    private static boolean hasType(List<Throwable> causes, Class<? extends Throwable> type) {
        return causes.stream().anyMatch(type::isInstance);
    }

    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = failure; cause != null && causes.size() < MAX_CAUSES; cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }

    private static String seconds(Duration time) {
        return BigDecimal.valueOf(time.toMillis(), 3).stripTrailingZeros().toPlainString();
    }
}
