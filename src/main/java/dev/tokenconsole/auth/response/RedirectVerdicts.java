package dev.tokenconsole.auth.response;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.model.environment.WebAddress;
import dev.tokenconsole.net.http.RawResponse;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.net.verdict.FailureVerdict.Remedy;
import dev.tokenconsole.net.verdict.VerdictWording;
import dev.tokenconsole.text.redact.QuotedText;

/** Verdicts on redirects, by their target. None is followed, and nothing behind the path of a target is shown. */
final class RedirectVerdicts {
    /** A word of a path that stands for a page where people sign in. */
    private static final Pattern SIGN_IN =
        Pattern.compile("(?i)(?:^|.*[/._-])(?:log[_-]?[io]n|sign[_-]?[io]n|sso|saml2?|adfs)(?:[/._-].*|$)");

    private final VerdictWording wording;
    private final QuotedText quotedText;

    RedirectVerdicts(VerdictWording wording, QuotedText quotedText) {
        this.wording = wording;
        this.quotedText = quotedText;
    }

    /** {@code response} has a status of a redirect. */
    FailureVerdict of(RawResponse response) {
        List<String> targets = response.headers("Location").stream()
            .map(String::strip).filter(value -> !value.isEmpty()).distinct().toList();
        if (targets.isEmpty()) {
            return verdict("redirect-nowhere", response, "");
        }
        URI target = targets.size() == 1 ? resolved(targets.getFirst()) : null;
        if (target == null || target.getScheme() == null) {
            return verdict("redirect-unreadable", response, "");
        }
        String scheme = target.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return verdict("redirect-scheme", response, scheme);
        }
        return target.getHost() == null ? verdict("redirect-unreadable", response, "") : toServer(response, target);
    }

    private FailureVerdict toServer(RawResponse response, URI target) {
        URI called = wording.endpoint().url();
        boolean toPlain = !isEncrypted(target);
        if (toPlain && (isEncrypted(called) || !WebAddress.isLoopback(host(target)))) {
            return verdict("redirect-plain", response, origin(target));
        }
        if (!host(target).equals(host(called))) {
            return verdict("redirect", response, origin(target));
        }
        if (!toPlain && !isEncrypted(called)) {
            return verdict("redirect-https", response, origin(target));
        }
        return WebAddress.port(target) == WebAddress.port(called)
            ? toPath(response, path(called), path(target)) : verdict("redirect", response, origin(target));
    }

    private FailureVerdict toPath(RawResponse response, String called, String target) {
        if (target.equals(called)) {
            return verdict("redirect-loop", response, target);
        }
        if (target.equals(called + "/") || called.equals(target + "/")) {
            return verdict("redirect-slash", response, target);
        }
        return verdict(SIGN_IN.matcher(target).matches() ? "redirect-sign-in" : "redirect-path", response, target);
    }

    private FailureVerdict verdict(String key, RawResponse response, String target) {
        return wording.verdict(key, Remedy.EDIT_ENVIRONMENT, response.status(), quotedText.name(target));
    }

    private @Nullable URI resolved(String location) {
        try {
            URI called = wording.endpoint().url();
            // For a query alone, java.net.URI drops the last segment of the path (RFC 3986 section 5.2.2 keeps it).
            return called.resolve(location.startsWith("?") ? called.getRawPath() + location : location);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private static boolean isEncrypted(URI url) {
        return "https".equalsIgnoreCase(url.getScheme());
    }

    private static String host(URI url) {
        String host = url.getHost().toLowerCase(Locale.ROOT);
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }

    private static String origin(URI url) {
        String port = url.getPort() < 0 ? "" : ":" + url.getPort();
        return url.getScheme().toLowerCase(Locale.ROOT) + "://" + host(url) + port;
    }

    /** The path without parameters, which may hold the id of a session. */
    private static String path(URI url) {
        String path = URI.create(url.toASCIIString()).normalize().getRawPath().replaceAll(";[^/]*+", "");
        return path.isEmpty() ? "/" : path;
    }
}
