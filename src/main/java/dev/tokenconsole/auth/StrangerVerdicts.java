package dev.tokenconsole.auth;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.auth.FailureVerdict.Remedy;

/** What to say of answers that are not those of a token endpoint: redirects, web pages, packed or endless ones. */
final class StrangerVerdicts {
    private static final Set<String> WEB_PROXIES =
        Set.of("squid", "zscaler", "bluecoat", "mcafee", "mwg", "forcepoint");

    private final Wording wording;
    private final ServerWords serverWords;
    private final int maxBytes;

    StrangerVerdicts(Wording wording, ServerWords serverWords, int maxBytes) {
        this.wording = wording;
        this.serverWords = serverWords;
        this.maxBytes = maxBytes;
    }

    /** The outcome if {@code answer} comes from somebody else than a token endpoint; absent if it may be one's. */
    @Nullable TokenOutcome judge(Answer answer, Exchange exchange) {
        if (answer.isRedirect()) {
            return new TokenOutcome.Malformed(redirect(answer), exchange);
        }
        if (answer.status() == 407) {
            return new TokenOutcome.Unreachable(wording.verdict("proxy-login", Remedy.RETRY, 407), exchange);
        }
        if (answer.isEncoded()) {
            String encoding = serverWords.name(answer.header("Content-Encoding"));
            return new TokenOutcome.Malformed(wording.verdict("encoded", Remedy.RETRY, encoding), exchange);
        }
        if (answer.isHtml()) {
            return new TokenOutcome.Unreachable(page(answer), exchange);
        }
        if (answer.tooLarge()) {
            return new TokenOutcome.Malformed(wording.verdict("too-large", Remedy.RETRY, maxBytes), exchange);
        }
        return null;
    }

    private FailureVerdict redirect(Answer answer) {
        String target = target(answer.header("Location"));
        return target.isEmpty()
            ? wording.verdict("redirect-nowhere", Remedy.EDIT_PROFILE, answer.status())
            : wording.verdict("redirect", Remedy.EDIT_PROFILE, answer.status(), target);
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

    private FailureVerdict page(Answer answer) {
        String server = serverWords.name(answer.header("Server"));
        String details = "HTML, " + answer.status() + (server.isEmpty() ? "" : ", Server: " + server);
        return switch (answer.status()) {
            case 502, 503, 504 -> wording.verdict("page-gateway", Remedy.RETRY, details);
            case 401, 403, 451, 511 -> wording.verdict("page-proxy", Remedy.RETRY, details);
            default -> isWebProxy(server)
                ? wording.verdict("page-proxy", Remedy.RETRY, details)
                : wording.verdict("page", Remedy.EDIT_PROFILE, details);
        };
    }

    private static boolean isWebProxy(String server) {
        String lower = server.toLowerCase(Locale.ROOT);
        return WEB_PROXIES.stream().anyMatch(lower::contains);
    }
}
