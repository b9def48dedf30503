package dev.tokenconsole.model.environment;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * An address as text, divided into its parts by RFC 3986 appendix B, so that a fault is found where {@link URI} only
 * says that there is one. A host that is not ASCII is turned into its {@code xn--} form (RFC 3490).
 */
record AddressText(String scheme, String userInfo, String host, String port, String rest) {
    private static final Pattern PARTS = Pattern.compile(
        "(?<scheme>[A-Za-z][A-Za-z0-9+.-]*+)://(?:(?<user>[^/?#]*)@)?"
            + "(?<host>\\[[^\\]/?#]*+]|[^/?#:\\[]*+)(?<port>:[^/?#]*+)?(?<rest>[/?#].*+)?", Pattern.DOTALL);
    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?");
    /** IDNA 2003 and 2008 turn these into different names, so nothing can tell which host is meant. */
    private static final String AMBIGUOUS = "\u00df\u03c2\u200c\u200d";
    private static final int MAX_HOST = 253;

    /** The parts of {@code text}; empty if it has no scheme or no authority. */
    static Optional<AddressText> of(String text) {
        Matcher matcher = PARTS.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String user = matcher.group("user");
        return Optional.of(new AddressText(matcher.group("scheme"), user == null ? "" : user + "@",
            matcher.group("host"), orEmpty(matcher.group("port")), orEmpty(matcher.group("rest"))));
    }

    /** The address with its host in ASCII; empty if {@link URI} cannot hold it. */
    Optional<URI> uri() {
        try {
            return Optional.of(new URI(scheme + "://" + userInfo + asciiHost() + port + rest));
        } catch (URISyntaxException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** The reason why {@link URI} finds no host or no address in the text; empty if it is not known. */
    Optional<WebAddress.Problem> problem() {
        if (!userInfo.isEmpty()) {
            return WebAddress.Problem.of(WebAddress.Fault.USER_INFO);
        }
        if (host.isEmpty()) {
            return WebAddress.Problem.of(WebAddress.Fault.UNREADABLE);
        }
        if (!host.startsWith("[")) {
            Optional<WebAddress.Problem> ofHost = hostProblem();
            if (ofHost.isPresent()) {
                return ofHost;
            }
        }
        return port.matches("(?::[0-9]*)?") ? restProblem() : WebAddress.Problem.of(WebAddress.Fault.PORT);
    }

    private Optional<WebAddress.Problem> hostProblem() {
        Optional<Integer> foreign = host.codePoints().filter(point -> !isInHosts(point)).boxed().findFirst();
        if (foreign.isPresent()) {
            return Optional.of(new WebAddress.Problem(WebAddress.Fault.HOST_CHARACTER, shown(foreign.get())));
        }
        String ascii;
        try {
            ascii = asciiHost();
        } catch (IllegalArgumentException _) {
            return WebAddress.Problem.of(WebAddress.Fault.HOST_PART);
        }
        String name = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
        String[] labels = name.split("\\.", -1);
        for (String label : labels) {
            if (!LABEL.matcher(label).matches()) {
                return WebAddress.Problem.of(WebAddress.Fault.HOST_PART);
            }
        }
        boolean digitFirst = Character.isDigit(labels[labels.length - 1].charAt(0));
        return name.length() > MAX_HOST ? WebAddress.Problem.of(WebAddress.Fault.HOST_PART)
            : digitFirst ? WebAddress.Problem.of(WebAddress.Fault.HOST_DIGIT) : Optional.empty();
    }

    /** True for a letter, a digit, a hyphen, a dot, and what IDNA 2003 turns into those or into {@code xn--}. */
    private static boolean isInHosts(int point) {
        if (point < 0x80) {
            return point == '-' || point == '.' || Character.isLetterOrDigit(point);
        }
        if (AMBIGUOUS.indexOf(point) >= 0) {
            return false;
        }
        try {
            return !IDN.toASCII("a" + Character.toString(point) + "a", IDN.USE_STD3_ASCII_RULES).isEmpty();
        } catch (IllegalArgumentException _) {
            // Letters that are written from the right stand in no label with Latin ones.
            return Character.isLetterOrDigit(point);
        }
    }

    private String asciiHost() {
        if (host.chars().allMatch(character -> character < 0x80)) {
            return host;
        }
        if (host.chars().anyMatch(character -> AMBIGUOUS.indexOf(character) >= 0)) {
            throw new IllegalArgumentException("ambiguous host");
        }
        return IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES);
    }

    private Optional<WebAddress.Problem> restProblem() {
        for (int i = 0; i < rest.length();) {
            int point = rest.codePointAt(i);
            try {
                new URI("a:/a" + (point == '%' ? rest.substring(i, Math.min(rest.length(), i + 3))
                    : Character.toString(point)));
            } catch (URISyntaxException _) {
                return Optional.of(new WebAddress.Problem(WebAddress.Fault.CHARACTER, shown(point)));
            }
            i += Character.charCount(point);
        }
        return Optional.empty();
    }

    private static String shown(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
                Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                String.format(Locale.ROOT, "U+%04X", point);
            default -> Character.toString(point);
        };
    }

    private static String orEmpty(@Nullable String group) {
        return group == null ? "" : group;
    }
}
