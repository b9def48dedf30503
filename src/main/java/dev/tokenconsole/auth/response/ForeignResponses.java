package dev.tokenconsole.auth.response;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.auth.TokenOutcome;
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
    private static final Set<String> WEB_PROXIES =
        Set.of("squid", "zscaler", "bluecoat", "mcafee", "mwg", "forcepoint");

    private final VerdictWording wording;
    private final QuotedText quotedText;
    private final int maxBytes;

    ForeignResponses(VerdictWording wording, QuotedText quotedText, int maxBytes) {
        this.wording = wording;
        this.quotedText = quotedText;
        this.maxBytes = maxBytes;
    }

    /** The outcome if {@code response} is unusable whatever its body; absent if the body is to be read. */
    @Nullable TokenOutcome unusable(RawResponse response, Exchange exchange) {
        if (response.isRedirect()) {
            return new TokenOutcome.Malformed(redirect(response), exchange);
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

    private FailureVerdict redirect(RawResponse response) {
        String target = target(response.header("Location"));
        return target.isEmpty()
            ? wording.verdict("redirect-nowhere", Remedy.EDIT_ENVIRONMENT, response.status())
            : wording.verdict("redirect", Remedy.EDIT_ENVIRONMENT, response.status(), target);
    }

    /** Scheme and host of the target; the path may hold anything, and is not shown. */
    private String target(String location) {
        try {
            URI url = wording.endpoint().url().resolve(location);
            if (location.isBlank() || url.getHost() == null) {
                return "";
            }
            String port = url.getPort() < 0 ? "" : ":" + url.getPort();
            return quotedText.name(url.getScheme() + "://" + url.getHost() + port);
        } catch (IllegalArgumentException _) {
            return "";
        }
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
        FailureVerdict verdict = switch (response.status()) {
            case 502, 504 -> html || proxy ? gateway(proxy, details).asMomentary() : null;
            case 503 -> proxy ? paused(gateway(true, details), response, received) : null;
            case 401 -> proxy || (html && response.header("WWW-Authenticate").isEmpty()) ? proxy(details) : null;
            case 403, 451, 511 -> proxy || html ? proxy(details) : null;
            default -> proxy ? proxy(details)
                : html && success ? wording.verdict("page", Remedy.EDIT_ENVIRONMENT, details) : null;
        };
        return verdict == null ? null : new TokenOutcome.Unreachable(verdict, received.exchange());
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

    private FailureVerdict gateway(boolean proxy, String details) {
        return proxy ? wording.verdict("page-proxy-unanswered", Remedy.PROXY_SETTINGS, details)
            : wording.verdict("page-gateway", Remedy.RETRY, details);
    }

    private FailureVerdict proxy(String details) {
        return wording.verdict("page-proxy", Remedy.PROXY_SETTINGS, details);
    }

    private static boolean isWebProxy(RawResponse response) {
        String server = response.header("Server").toLowerCase(Locale.ROOT);
        return !response.header("X-Squid-Error").isEmpty() || WEB_PROXIES.stream().anyMatch(server::contains);
    }
}
