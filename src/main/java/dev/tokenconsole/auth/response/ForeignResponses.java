package dev.tokenconsole.auth.response;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.auth.error.SupportIds;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.net.http.Exchange;
import dev.tokenconsole.net.http.RawResponse;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.net.verdict.FailureVerdict.Remedy;
import dev.tokenconsole.net.verdict.ProxyVerdicts;
import dev.tokenconsole.net.verdict.VerdictWording;
import dev.tokenconsole.text.redact.QuotedText;

/** Verdicts on responses that are not those of a token endpoint: redirects, web pages, compressed or too large. */
final class ForeignResponses {
    private static final Set<String> WEB_PROXIES = Set.of("squid", "zscaler", "bluecoat", "mcafee", "mwg", "forcepoint",
        "tinyproxy", "privoxy", "cntlm", "netskope", "fortigate", "fortiproxy", "sophos");
    /** The words of nginx, Go, Apache httpd and Tomcat for a request without TLS to a port with TLS. */
    private static final Pattern HTTPS_WANTED = Pattern.compile("(?i)plain http request was sent to https port"
        + "|sent an http request to an https server|speaking plain http to an ssl|host and port requires tls");
    private static final int MAX_SEARCHED = 4096;

    private final VerdictWording wording;
    private final QuotedText quotedText;
    private final int maxBytes;
    private final RedirectVerdicts redirects;

    ForeignResponses(VerdictWording wording, QuotedText quotedText, int maxBytes) {
        this.wording = wording;
        this.quotedText = quotedText;
        this.maxBytes = maxBytes;
        this.redirects = new RedirectVerdicts(wording, quotedText);
    }

    /** The outcome if {@code response} is unusable whatever its body; absent if the body is to be read. */
    @Nullable TokenOutcome unusable(RawResponse response, Exchange exchange) {
        if (response.isRedirect()) {
            return new TokenOutcome.Malformed(redirects.of(response), exchange);
        }
        if (response.status() == 407) {
            return new TokenOutcome.Unreachable(
                new ProxyVerdicts(wording, quotedText).loginRequired(response), exchange);
        }
        // For an error, status and headers are enough: its body was not read.
        if (response.isEncoded() && response.status() / 100 == 2) {
            String encoding = quotedText.name(response.header("Content-Encoding"));
            return new TokenOutcome.Malformed(wording.verdict("encoded", Remedy.RETRY, encoding), exchange);
        }
        if (response.tooLarge() && !response.isHtml()) {
            return new TokenOutcome.Malformed(
                wording.verdict("too-large", Remedy.EDIT_ENVIRONMENT, maxBytes), exchange);
        }
        return null;
    }

    /**
     * The outcome if {@code response}, in which no error of a token endpoint was found, is the page of a proxy, a
     * gateway or a web site; absent if its status says more. Servers also send pages for faults, rate limits and
     * unknown addresses, so a page alone does not prove another sender.
     */
    @Nullable TokenOutcome page(RawResponse response, ReceivedAt received) {
        boolean html = response.isHtml();
        boolean success = response.status() / 100 == 2;
        boolean proxy = isWebProxy(response) && (html || !success);
        String details = details(response, html);
        FailureVerdict verdict = isHttpsWanted(response)
            ? wording.verdict("tls-expected", Remedy.EDIT_ENVIRONMENT, response.status())
            : proxy ? ofProxy(response, received, details) : ofServer(response, received, html, details);
        return verdict == null ? null : new TokenOutcome.Unreachable(verdict, received.exchange());
    }

    /** Forbidden, or the trouble of the proxy with the way; any other status says nothing about the cause. */
    private FailureVerdict ofProxy(RawResponse response, ReceivedAt received, String details) {
        return switch (response.status()) {
            case 401, 403, 451, 511 -> proxy(details);
            case 502, 504 -> unanswered(details).asMomentary();
            default -> response.status() / 100 == 5 ? paused(unanswered(details), response, received)
                : wording.verdict("page-proxy-other", Remedy.PROXY_SETTINGS, details);
        };
    }

    private @Nullable FailureVerdict ofServer(
            RawResponse response, ReceivedAt received, boolean html, String details) {
        String proxy = received.exchange().route().proxy();
        if (proxy != null && wording.endpoint().isPlain() && response.status() / 100 == 5
            && !response.header("Via").isEmpty()) {
            return paused(wording.verdict("proxy-or-server", Remedy.RETRY, details, proxy), response, received);
        }
        return switch (response.status()) {
            case 502, 504 -> html ? wording.verdict("page-gateway", Remedy.RETRY, details).asMomentary() : null;
            case 401 -> html && response.header("WWW-Authenticate").isEmpty() ? refused(details) : null;
            case 403, 451 -> html ? refused(details) : null;
            default -> html && SupportIds.isOfFirewall(response) && response.status() / 100 == 2 ? refused(details)
                : html && (response.status() / 100 == 2 || response.status() == 511)
                ? wording.verdict("page", Remedy.EDIT_ENVIRONMENT, details) : null;
        };
    }

    private boolean isHttpsWanted(RawResponse response) {
        if (!wording.endpoint().isPlain() || response.status() / 100 != 4) {
            return false;
        }
        String text = response.text();
        return HTTPS_WANTED.matcher(text.substring(0, Math.min(text.length(), MAX_SEARCHED))).find();
    }

    private String details(RawResponse response, boolean html) {
        String server = quotedText.name(response.header("Server"));
        String status = Integer.toString(response.status());
        String page = html ? Messages.text("auth.page.html", status) : status;
        return server.isEmpty() ? page : Messages.text("auth.page.server", page, server);
    }

    private static FailureVerdict paused(FailureVerdict verdict, RawResponse response, ReceivedAt received) {
        return RetryAfter.of(response, received).map(verdict::withPause).orElse(verdict);
    }

    private FailureVerdict unanswered(String details) {
        return wording.verdict("page-proxy-unanswered", Remedy.PROXY_SETTINGS, details);
    }

    /** The page of a firewall, of a gateway, of a proxy that does not say so, or of a web server. */
    private FailureVerdict refused(String details) {
        return wording.verdict("page-refused", Remedy.EDIT_ENVIRONMENT, details);
    }

    private FailureVerdict proxy(String details) {
        return wording.verdict("page-proxy", Remedy.PROXY_SETTINGS, details);
    }

    private static boolean isWebProxy(RawResponse response) {
        String server = response.header("Server").toLowerCase(Locale.ROOT);
        return !response.header("X-Squid-Error").isEmpty() || WEB_PROXIES.stream().anyMatch(server::contains);
    }
}
