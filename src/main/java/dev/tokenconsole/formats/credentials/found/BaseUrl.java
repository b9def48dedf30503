package dev.tokenconsole.formats.credentials.found;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.formats.shell.ShellCommand;
import dev.tokenconsole.model.environment.EnvironmentRules;
import dev.tokenconsole.model.environment.WebAddress;

/** Addresses as they stand in texts, cut down to what an environment keeps. */
public final class BaseUrl {
    /** More than any address of an environment, in characters; the reading of a longer one would take long. */
    private static final int LONGEST = 4 * EnvironmentRules.MAX_URL;
    /** The path of the API, such as {@code /api/v1/authentication}. */
    private static final Pattern API_PATH = Pattern.compile("/(?:api/v|oauth2?/|(?:identity/)?connect/|token$).*+");
    /** A name with a dot in it, localhost or an address of four numbers, with or without a port. */
    private static final Pattern HOST = Pattern.compile(
        "(?:localhost|[A-Za-z0-9][A-Za-z0-9-]*+(?:\\.[A-Za-z0-9][A-Za-z0-9-]*+)++)(?::[0-9]{1,5})?+(?:/[^\\s?#]*+)?+");

    /** An address whose scheme, user, port or path may be unreadable, and its host is not. */
    private static final Pattern PARTS = Pattern.compile(
        "(?:(?:([A-Za-z][A-Za-z0-9+.-]*+):/{1,2}+|//)([^/?#@\\s\\\\]*+@)?+)?+"
            + "(localhost|[A-Za-z0-9][A-Za-z0-9-]*+(?:\\.[A-Za-z0-9][A-Za-z0-9-]*+)++|\\[[0-9A-Fa-f:.]++])"
            + "(?::([^/?#@\\s\\\\]*+))?+([/?#].*+)?+", Pattern.DOTALL);
    /** One variable in the place of the host, or of all in front of the path. One with a default is none of these. */
    private static final Pattern VARIABLE = Pattern.compile("[\"']?+(?:[A-Za-z][A-Za-z0-9+.-]*+://)?+(?:"
        + "\\$\\{\\{?\\s*+[\\w.-]++\\s*+}?}|\\$(?:env:)?+\\w++|\\$\\(\\w++\\)|\\{\\{\\s*+[$\\w. -]++}}"
        + "|\\{[A-Za-z_]\\w*+}|%\\w++%|!\\w++!|<[^<>:/]++>|#\\{[\\w.-]++}|__\\w++__"
        + "|" + ShellCommand.EXPANSION + "(?:env:)?+\\w++" + ShellCommand.EXPANSION_END
        + "|" + ShellCommand.EXPANSION + "$|[A-Za-z_][\\w.]*+[\\[(][\"']?+\\w*+[\"']?+[])]"
        + ")(?::[^/?#@\\s\\\\]*+)?+(?:[/?#].*+)?+", Pattern.DOTALL);
    private static final Pattern SCHEME =
        Pattern.compile("//.*+|[A-Za-z][A-Za-z0-9+.-]*+:/.*+|.*://.*+", Pattern.DOTALL);

    private BaseUrl() {}

    /**
     * The server of an address, as far as it can be read.
     *
     * @param url the server; null if the host cannot be read
     * @param doubt the reason to ask where it is; null if nothing but the path cannot be read
     * @param seen the address as it is written; null if the host cannot be read
     */
    record Reading(@Nullable URI url, Doubt.@Nullable Kind doubt, SeenRequest.@Nullable Address seen) {
        /** An address whose host cannot be read. */
        static Reading unread(Doubt.Kind doubt) {
            return new Reading(null, doubt, null);
        }

        /** The same with the text behind the question mark. */
        Reading with(String query) {
            return seen == null ? this : new Reading(url, doubt, seen.with(query));
        }
    }

    /** The reading of {@code pasted}; empty if that is no address, such as a path or words. */
    static Optional<Reading> reading(String pasted) {
        String text = pasted.strip();
        if (text.length() > LONGEST) {
            return Optional.of(Reading.unread(Doubt.Kind.ADDRESS_HOST_UNREAD));
        }
        URI whole = ofHost(text);
        if (whole != null) {
            return Optional.of(new Reading(whole, null, SeenRequest.Address.of(withScheme(text), whole)));
        }
        Optional<Remark.Kind> nonValue = NonValue.kind(text);
        boolean noAddress = nonValue.isEmpty() || nonValue.get() == Remark.Kind.FILE
            || nonValue.get() == Remark.Kind.WORDS;
        Matcher parts = PARTS.matcher(text);
        if (parts.matches() && (parts.group(5) == null || !parts.group(5).contains("://"))) {
            return Optional.of(inPart(parts));
        }
        if (!SCHEME.matcher(text).matches() && noAddress) {
            return Optional.empty();
        }
        boolean named = nonValue.isPresent() && switch (nonValue.get()) {
            case SECRET_STORE, ENCRYPTED -> text.indexOf('}') < 0 || text.indexOf('}') >= text.length() - 2;
            case PLACEHOLDER -> text.indexOf('.') < 0 && text.indexOf('/') < 0;
            default -> false;
        };
        boolean variable = VARIABLE.matcher(text).matches() && text.indexOf("://", text.indexOf("://") + 1) <= 0;
        return Optional.of(Reading.unread(
            named || variable ? Doubt.Kind.ADDRESS_UNREAD : Doubt.Kind.ADDRESS_HOST_UNREAD));
    }

    private static Reading inPart(Matcher parts) {
        String port = parts.group(4) == null ? "" : parts.group(4);
        boolean number = port.matches("[0-9]{1,5}");
        String scheme = "http".equalsIgnoreCase(parts.group(1)) ? "http" : "https";
        URI url = of(scheme + "://" + parts.group(3) + (number ? ":" + port : ""));
        boolean sure = parts.group(2) == null && (port.isEmpty() || number)
            && (parts.group(1) == null ? parts.start(3) == 0 : isWeb(parts.group(1)) && doubleSlash(parts));
        return url == null ? Reading.unread(Doubt.Kind.ADDRESS_HOST_UNREAD)
            : new Reading(url, sure ? null : Doubt.Kind.ADDRESS_UNREAD,
                new SeenRequest.Address(url, SeenRequest.Address.Part.SERVER));
    }

    private static boolean doubleSlash(Matcher parts) {
        return parts.start(3) - parts.end(1) == "://".length();
    }

    /** The address up to the path of the API, without a trailing slash; null if it is no address of a server. */
    @Nullable public static URI of(String pasted) {
        URI url = WebAddress.read(pasted).orElse(null);
        if (url == null || url.getHost() == null || url.getRawUserInfo() != null || !isWeb(url.getScheme())) {
            return null;
        }
        String path = API_PATH.matcher(url.getRawPath()).replaceFirst("").replaceFirst("/+$", "");
        String port = url.getPort() < 0 ? "" : ":" + url.getPort();
        return WebAddress.read((url.getScheme() + "://" + url.getHost()).toLowerCase(Locale.ROOT) + port + path)
            .orElse(null);
    }

    private static boolean isWeb(@Nullable String scheme) {
        return "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
    }

    /** The same, also for a host without a scheme, which counts as HTTPS. */
    @Nullable public static URI ofHost(String pasted) {
        return of(withScheme(pasted.strip()));
    }

    private static String withScheme(String text) {
        return HOST.matcher(text).matches() ? "https://" + text : text;
    }

    /** True if both have the same host and port. */
    public static boolean sameServer(URI a, URI b) {
        return a.getHost() != null && a.getHost().equalsIgnoreCase(b.getHost())
            && WebAddress.port(a) == WebAddress.port(b);
    }

    /** The host, with the port where it is not the usual one of the scheme. */
    public static String host(URI url) {
        boolean usual = url.getPort() < 0 || url.getPort() == ("https".equalsIgnoreCase(url.getScheme()) ? 443 : 80);
        return usual ? url.getHost() : url.getHost() + ":" + url.getPort();
    }
}
