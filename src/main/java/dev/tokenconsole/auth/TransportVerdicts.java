package dev.tokenconsole.auth;

import java.math.BigDecimal;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import javax.net.ssl.SSLException;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.auth.FailureVerdict.Remedy;

/**
 * What to say when no whole answer came. Judged by the types of the exceptions; their messages quote what the server
 * sent, and are never shown.
 */
final class TransportVerdicts {
    private static final int MAX_CAUSES = 20;

    private final Wording wording;
    private final ServerWords serverWords;
    private final TokenClient.Limits limits;

    TransportVerdicts(Wording wording, ServerWords serverWords, TokenClient.Limits limits) {
        this.wording = wording;
        this.serverWords = serverWords;
        this.limits = limits;
    }

    /** After the deadline; {@code exchange} has a status if an answer had begun. */
    TokenOutcome late(Exchange exchange) {
        Integer status = exchange.status();
        return new TokenOutcome.Unreachable(status == null
            ? wording.verdict("deadline", Remedy.RETRY, seconds(limits.whole()))
            : wording.verdict("deadline-midway", Remedy.RETRY, seconds(limits.whole()), status), exchange);
    }

    /** After {@code failure}; {@code fault} is what was wrong with the certificate, if it was that. */
    TokenOutcome failed(Throwable failure, @Nullable CertificateFault fault, Exchange exchange) {
        if (has(failure, ProtocolException.class)) {
            return new TokenOutcome.Malformed(wording.verdict("not-http", Remedy.RETRY), exchange);
        }
        return new TokenOutcome.Unreachable(
            fault == null ? unreachable(failure, exchange) : certificate(fault), exchange);
    }

    private FailureVerdict certificate(CertificateFault fault) {
        String issuer = serverWords.name(fault.issuer());
        return wording.verdict(fault.key(), Remedy.RETRY, issuer, fault.moment().truncatedTo(ChronoUnit.SECONDS));
    }

    private FailureVerdict unreachable(Throwable failure, Exchange exchange) {
        if (has(failure, UnresolvedAddressException.class) || has(failure, UnknownHostException.class)) {
            return wording.verdict("unknown-host", Remedy.RETRY);
        }
        if (has(failure, HttpConnectTimeoutException.class)) {
            return wording.verdict("connect-timeout", Remedy.RETRY, seconds(limits.connect()));
        }
        if (has(failure, ConnectException.class) || has(failure, NoRouteToHostException.class)) {
            return wording.verdict("connection-refused", Remedy.RETRY, wording.callee().port());
        }
        Integer status = exchange.status();
        if (status != null) {
            return wording.verdict("connection-lost-midway", Remedy.RETRY, status).thatPasses();
        }
        return has(failure, SSLException.class)
            ? tls(failure) : wording.verdict("connection-lost", Remedy.RETRY).thatPasses();
    }

    private FailureVerdict tls(Throwable failure) {
        if (causes(failure).stream().anyMatch(cause -> cause.getClass() == SSLException.class)) {
            return wording.verdict("tls-not-spoken", Remedy.RETRY, wording.callee().port());
        }
        // The alert has no type of its own in the JDK. A message it does not write any more only costs precision.
        boolean version = causes(failure).stream()
            .anyMatch(cause -> String.valueOf(cause.getMessage()).contains("protocol_version"));
        return wording.verdict(version ? "tls-version" : "tls-failed", Remedy.RETRY);
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> type) {
        return causes(failure).stream().anyMatch(type::isInstance);
    }

    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable at = failure; at != null && causes.size() < MAX_CAUSES; at = at.getCause()) {
            causes.add(at);
        }
        return causes;
    }

    private static String seconds(Duration time) {
        return BigDecimal.valueOf(time.toMillis(), 3).stripTrailingZeros().toPlainString();
    }
}
