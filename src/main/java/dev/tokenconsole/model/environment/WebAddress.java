package dev.tokenconsole.model.environment;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The rules for addresses that a client secret may be sent to. They use the text alone: no name is looked up. */
public final class WebAddress {
    private static final Pattern LOOPBACK =
        Pattern.compile("localhost|\\[(::|0:0:0:0:0:0:0:)1]|(::|0:0:0:0:0:0:0:)1"
            + "|127(\\.(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])){3}");

    private WebAddress() {}

    /** A reason to refuse an address. */
    public enum Fault {
        /** Not an absolute address with a scheme and a host. */
        UNREADABLE,
        /** Its host holds a character that no host name may have. */
        HOST_CHARACTER,
        /** A part of its host, between two dots, is empty, too long, or begins or ends with a hyphen. */
        HOST_PART,
        /** The last part of its host begins with a digit, and the whole is no IPv4 address. */
        HOST_DIGIT,
        /** It holds, behind its host, a character that an address has to write in another way. */
        CHARACTER,
        /** It holds a user name or a password. */
        USER_INFO,
        /** It holds a fragment. */
        FRAGMENT,
        /** It is neither HTTPS nor a loopback address. */
        NOT_HTTPS,
        /** Its port is not one of 1…65,535. */
        PORT
    }

    /**
     * A fault with its detail.
     *
     * @param character the character of {@link Fault#HOST_CHARACTER} and {@link Fault#CHARACTER}, or its number as in
     *     {@code U+200B} if it cannot be seen; empty for the others
     */
    public record Problem(Fault fault, String character) {
        static Optional<Problem> of(Fault fault) {
            return Optional.of(new Problem(fault, ""));
        }
    }

    /** The problem with {@code text} as an address; empty if it is allowed. */
    public static Optional<Problem> problem(String text) {
        Optional<Fault> fault = read(text).map(WebAddress::fault).orElse(Optional.of(Fault.UNREADABLE));
        return fault.isPresent() && fault.get() == Fault.UNREADABLE
            ? AddressText.of(text.strip()).flatMap(AddressText::problem).or(() -> Problem.of(Fault.UNREADABLE))
            : fault.flatMap(Problem::of);
    }

    /** The fault of {@code url}; empty if it is allowed. */
    public static Optional<Fault> fault(URI url) {
        if (url.getScheme() == null || url.getHost() == null) {
            return Optional.of(Fault.UNREADABLE);
        }
        if (url.getRawUserInfo() != null) {
            return Optional.of(Fault.USER_INFO);
        }
        if (url.getRawFragment() != null) {
            return Optional.of(Fault.FRAGMENT);
        }
        boolean encrypted = url.getScheme().equalsIgnoreCase("https");
        if (!encrypted && !(url.getScheme().equalsIgnoreCase("http") && isLoopback(host(url)))) {
            return Optional.of(Fault.NOT_HTTPS);
        }
        return url.getPort() == 0 || url.getPort() > 65_535 ? Optional.of(Fault.PORT) : Optional.empty();
    }

    /**
     * The normal form of {@code url}, which has no {@link #fault}: scheme and host in lower case, no trailing dot in
     * the host, and non-ASCII characters percent-encoded.
     */
    public static URI clean(URI url) {
        String port = url.getPort() < 0 ? "" : ":" + url.getPort();
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        URI clean = URI.create(
            url.getScheme().toLowerCase(Locale.ROOT) + "://" + host(url) + port + url.getRawPath() + query);
        return URI.create(clean.toASCIIString());
    }

    /**
     * {@code text} as an address, whatever its faults; empty if it is none. A host that is not ASCII is in its
     * {@code xn--} form. No exception repeats it.
     */
    public static Optional<URI> read(String text) {
        // Half of a surrogate pair, which has no UTF-8, makes URI.toASCIIString fail.
        if (text.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE)) {
            return Optional.empty();
        }
        try {
            URI url = new URI(text.strip());
            return url.getHost() != null || url.getRawAuthority() == null ? Optional.of(url)
                : AddressText.of(text.strip()).flatMap(AddressText::uri).or(() -> Optional.of(url));
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    /** The port that is called: the default of HTTPS or HTTP (443, 80) where {@code url} names none. */
    public static int port(URI url) {
        if (url.getPort() >= 0) {
            return url.getPort();
        }
        return "https".equalsIgnoreCase(url.getScheme()) ? 443 : 80;
    }

    /** True if both, which have no {@link #fault}, are called at the same host and port in the same way. */
    public static boolean isSameServer(URI one, URI other) {
        return host(one).equals(host(other)) && port(one) == port(other)
            && one.getScheme().equalsIgnoreCase(other.getScheme());
    }

    /** True if {@code host}, a name or an address with or without brackets, denotes the loopback by its text. */
    public static boolean isLoopback(String host) {
        return LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }

    /** True if {@code text}, which has no {@link #problem}, is an address of the loopback. */
    public static boolean isOfThisComputer(String text) {
        return read(text).filter(url -> url.getHost() != null && isLoopback(host(url))).isPresent();
    }

    private static String host(URI url) {
        String host = url.getHost().toLowerCase(Locale.ROOT);
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }
}
