package dev.tokenconsole.cli.access;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.tokenconsole.model.environment.EnvironmentDraft;
import dev.tokenconsole.model.environment.EnvironmentDraft.Route;
import dev.tokenconsole.model.environment.EnvironmentField;
import dev.tokenconsole.model.environment.EnvironmentRules;

/**
 * The value of {@code --proxy}: {@code none}, {@code system}, or the host and port of an HTTP proxy, also as
 * {@code http://host:port}. Any other value becomes an empty host, for the rules to refuse; it is not repeated, as it
 * may hold a password.
 *
 * @param host empty for {@code none} and {@code system}; of an IPv6 address without its brackets
 * @param port as digits
 */
public record ProxyOption(Route route, String host, String port) {
    /** The value for a command without the option. */
    public static final ProxyOption SYSTEM = new ProxyOption(Route.SYSTEM, "", "");

    private static final ProxyOption NO_ADDRESS = new ProxyOption(Route.MANUAL, "", "");
    private static final Pattern ADDRESS =
        Pattern.compile("(?:http://)?(\\[[0-9A-Fa-f:.]+]|[^/:@\\s\\[\\]]+):([0-9]+)/?");

    /** The meaning of {@code value}. */
    public static ProxyOption of(String value) {
        String word = value.strip().toLowerCase(Locale.ROOT);
        Matcher address = ADDRESS.matcher(word);
        return switch (word) {
            case "none" -> new ProxyOption(Route.NONE, "", "");
            case "system" -> SYSTEM;
            default -> address.matches() ? at(address.group(1).replaceAll("[\\[\\]]", ""), address.group(2))
                : NO_ADDRESS;
        };
    }

    private static ProxyOption at(String host, String port) {
        return EnvironmentRules.isHost(host) ? new ProxyOption(Route.MANUAL, host, port) : NO_ADDRESS;
    }

    /** {@code draft} with this route. */
    public EnvironmentDraft in(EnvironmentDraft draft) {
        return draft.withRoute(route)
            .with(EnvironmentField.PROXY_HOST, host)
            .with(EnvironmentField.PROXY_PORT, port);
    }
}
