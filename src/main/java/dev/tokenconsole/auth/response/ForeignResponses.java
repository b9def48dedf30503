package dev.tokenconsole.auth.response;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.net.http.Exchange;
import dev.tokenconsole.net.http.RawResponse;
import dev.tokenconsole.net.verdict.FailureVerdict.Remedy;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.net.verdict.ProxyVerdicts;
import dev.tokenconsole.net.verdict.VerdictWording;
import dev.tokenconsole.text.redact.QuotedText;

/** What to say of answers that are not those of a token endpoint: redirects, web pages, compressed or endless ones. */
final class ForeignResponses {
    private static final Set<String> WEB_PROXIES =
        Set.of("squid", "zscaler", "bluecoat", "mcafee", "mwg", "forcepoint");

    private final VerdictWording wording;
    private final QuotedText serverWords;
    private final int maxBytes;

    ForeignResponses(VerdictWording wording, QuotedText serverWords, int maxBytes) {
        this.wording = wording;
        this.serverWords = serverWords;
        this.maxBytes = maxBytes;
    }

    /** The outcome if {@code answer} is of no use whatever its body says; absent if that has to be read. */
    @Nullable TokenOutcome judge(RawResponse answer, Exchange exchange) {
        if (answer.isRedirect()) {
            return new TokenOutcome.Malformed(redirect(answer), exchange);
        }
        if (answer.status() == 407) {
            return new TokenOutcome.Unreachable(
                new ProxyVerdicts(wording, serverWords).login(answer), exchange);
        }
        // Of an error the status says enough, and its headers: its body was not read.
        if (answer.isEncoded() && answer.status() / 100 == 2) {
            String encoding = serverWords.name(answer.header("Content-Encoding"));
            return new TokenOutcome.Malformed(wording.verdict("encoded", Remedy.RETRY, encoding), exchange);
        }
        if (answer.tooLarge() && !answer.isHtml()) {
            return new TokenOutcome.Malformed(
                wording.verdict("too-large", Remedy.EDIT_ENVIRONMENT, maxBytes), exchange);
        }
        return null;
    }

    private FailureVerdict redirect(RawResponse answer) {
        String target = target(answer.header("Location"));
        return target.isEmpty()
            ? wording.verdict("redirect-nowhere", Remedy.EDIT_ENVIRONMENT, answer.status())
            : wording.verdict("redirect", Remedy.EDIT_ENVIRONMENT, answer.status(), target);
    }

    /** Scheme and host of where it leads; the path may hold anything, and is not shown. */
    private String target(String location) {
        try {
            URI url = wording.callee().url().resolve(location);
            if (location.isBlank() || url.getHost() == null) {
                return "";
            }
            String port = url.getPort() < 0 ? "" : ":" + url.getPort();
            return serverWords.name(url.getScheme() + "://" + url.getHost() + port);
        } catch (IllegalArgumentException _) {
            return "";
        }
    }

    /**
     * The outcome if {@code answer}, in which no error of a token endpoint was found, is the page of a proxy, a gateway
     * or a web site; absent if its status says more. Servers have pages of their own for faults, limits and unknown
     * addresses, so that a page alone does not make a stranger.
     */
    @Nullable TokenOutcome page(RawResponse answer, ReceivedAt receipt) {
        boolean html = answer.isHtml();
        boolean success = answer.status() / 100 == 2;
        boolean proxy = isWebProxy(answer) && (html || !success);
        String details = details(answer, html);
        FailureVerdict verdict = switch (answer.status()) {
            case 502, 504 -> html || proxy ? gateway(proxy, details).thatPasses() : null;
            case 503 -> proxy ? paused(gateway(true, details), answer, receipt) : null;
            case 401 -> proxy || (html && answer.header("WWW-Authenticate").isEmpty()) ? proxy(details) : null;
            case 403, 451, 511 -> proxy || html ? proxy(details) : null;
            default -> proxy ? proxy(details)
                : html && success ? wording.verdict("page", Remedy.EDIT_ENVIRONMENT, details) : null;
        };
        return verdict == null ? null : new TokenOutcome.Unreachable(verdict, receipt.exchange());
    }

    private String details(RawResponse answer, boolean html) {
        String server = serverWords.name(answer.header("Server"));
        String status = Integer.toString(answer.status());
        String page = html ? Messages.text("auth.page.html", status) : status;
        return server.isEmpty() ? page : Messages.text("auth.page.server", page, server);
    }

    private static FailureVerdict paused(FailureVerdict verdict, RawResponse answer, ReceivedAt receipt) {
        return RetryAfter.of(answer, receipt).map(verdict::after).orElse(verdict);
    }

    private FailureVerdict gateway(boolean proxy, String details) {
        return proxy ? wording.verdict("page-proxy-unanswered", Remedy.PROXY_SETTINGS, details)
            : wording.verdict("page-gateway", Remedy.RETRY, details);
    }

    private FailureVerdict proxy(String details) {
        return wording.verdict("page-proxy", Remedy.PROXY_SETTINGS, details);
    }

    private static boolean isWebProxy(RawResponse answer) {
        String server = answer.header("Server").toLowerCase(Locale.ROOT);
        return !answer.header("X-Squid-Error").isEmpty() || WEB_PROXIES.stream().anyMatch(server::contains);
    }
}
