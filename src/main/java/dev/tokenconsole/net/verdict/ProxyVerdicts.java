package dev.tokenconsole.net.verdict;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import javax.net.ssl.SSLException;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.net.http.Exchange;
import dev.tokenconsole.net.http.RawResponse;
import dev.tokenconsole.net.verdict.FailureVerdict.Remedy;
import dev.tokenconsole.text.redact.QuotedText;

/** Verdicts on failures of the proxy, rather than of the server behind it. */
public final class ProxyVerdicts {
    /** The JDK states the status of a refused tunnel only in a message. If its wording changes, precision is lost. */
    private static final Pattern REFUSED_TUNNEL = Pattern.compile("Tunnel failed, got: ([0-9]{3})");
    /** A scheme stands at the start or after a comma, and before the first of its parameters, if it has any. */
    private static final Pattern OFFERED =
        Pattern.compile("(?:^|,)\\s*+([A-Za-z][A-Za-z0-9-]{0,30}+)(?=\\s*+(?:,|$)|\\s++[^\\s=,])");
    private static final int MAX_OFFERED = 5;

    private final VerdictWording wording;
    private final QuotedText quotedText;

    public ProxyVerdicts(VerdictWording wording, QuotedText quotedText) {
        this.wording = wording;
        this.quotedText = quotedText;
    }

    /** After a response with the status 407, from whatever server. */
    public FailureVerdict loginRequired(RawResponse response) {
        String offered = response.headers("Proxy-Authenticate").stream()
            .flatMap(value -> OFFERED.matcher(value).results()).map(match -> match.group(1))
            .distinct().limit(MAX_OFFERED).collect(Collectors.joining(", "));
        String named = offered.isEmpty() ? Messages.text("auth.proxy.no-schemes") : quotedText.name(offered);
        return wording.verdict("proxy-login", Remedy.PROXY_SETTINGS, response.status(), named);
    }

    /** After the connect timeout, in seconds; absent if the proxy was not the cause. */
    @Nullable FailureVerdict timedOut(Exchange exchange, String seconds) {
        return isAtProxy(exchange) ? verdict("proxy-silent", exchange, seconds) : null;
    }

    /** After {@code causes}; absent if the proxy did not fail. */
    @Nullable FailureVerdict failed(List<Throwable> causes, Exchange exchange) {
        if (!isAtProxy(exchange)) {
            return null;
        }
        if (hasType(causes, UnresolvedAddressException.class) || hasType(causes, UnknownHostException.class)) {
            return verdict("proxy-unknown-host", exchange);
        }
        if (hasType(causes, ConnectException.class) || hasType(causes, NoRouteToHostException.class)) {
            return verdict("proxy-refused", exchange);
        }
        if (hasType(causes, SSLException.class)) {
            return null;
        }
        String status = refusedTunnel(causes);
        if (status != null) {
            return refused(status, exchange);
        }
        FailureVerdict lost = verdict("proxy-lost", exchange);
        return hasType(causes, ProtocolException.class) ? lost : lost.asMomentary();
    }

    /**
     * The status that came instead of a tunnel: forbidden (403, 451), not known to what listens there (400, 404, 405,
     * 501), the trouble of the proxy with the way (the rest of 5xx), or one that says nothing about the cause. The JDK
     * drops the rest of such a response, and with it a Retry-After.
     */
    private FailureVerdict refused(String status, Exchange exchange) {
        return switch (status) {
            case "403", "451" -> verdict("proxy-denied", exchange, status);
            case "429" -> verdict("proxy-limited", Remedy.RETRY, exchange, status);
            case "400", "404", "405", "501" -> verdict("proxy-not-one", exchange, status);
            case "502", "504" -> verdict("proxy-gateway", exchange, status).asMomentary();
            case "511" -> verdict("proxy-other", exchange, status);
            default -> verdict(status.startsWith("5") ? "proxy-gateway" : "proxy-other", exchange, status);
        };
    }

    /** True if the connection got no further than the proxy. */
    private static boolean isAtProxy(Exchange exchange) {
        return exchange.route().proxy() != null && exchange.timing().connected() == null && exchange.tls() == null;
    }

    private FailureVerdict verdict(String key, Exchange exchange, Object... more) {
        return verdict(key, Remedy.PROXY_SETTINGS, exchange, more);
    }

    private FailureVerdict verdict(String key, Remedy remedy, Exchange exchange, Object... more) {
        Object[] arguments = new Object[more.length + 2];
        arguments[0] = String.valueOf(exchange.route().proxy());
        arguments[1] = exchange.route().why();
        System.arraycopy(more, 0, arguments, 2, more.length);
        return wording.verdict(key, remedy, arguments);
    }

    private static @Nullable String refusedTunnel(List<Throwable> causes) {
        return causes.stream().map(cause -> REFUSED_TUNNEL.matcher(String.valueOf(cause.getMessage())))
            .filter(Matcher::matches).map(matcher -> matcher.group(1)).findFirst().orElse(null);
    }

    private static boolean hasType(List<Throwable> causes, Class<? extends Throwable> type) {
        return causes.stream().anyMatch(type::isInstance);
    }
}
