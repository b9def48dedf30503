package dev.tokenconsole.net.route;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The environment variables that curl, and most tools after it, take their proxy from. A lower-case name comes before
 * its upper-case one; an empty variable counts as unset. Those for plain HTTP are never read: plain HTTP is for this
 * computer itself, which has no proxy. Methods return names of variables, not values: a value may hold a password.
 */
final class ProxyVariables {
    private static final List<String> FOR_HTTPS = List.of("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY");
    private static final List<String> NO_PROXY = List.of("no_proxy", "NO_PROXY");

    private final Map<String, String> variables;

    /** {@code variables} are read on each call. */
    ProxyVariables(Map<String, String> variables) {
        this.variables = variables;
    }

    /** The variable that names the proxy for HTTPS; empty if none does. */
    Optional<String> proxyVariable() {
        return first(FOR_HTTPS);
    }

    /** The proxy in the variable {@code name}. */
    ProxyAddress proxy(String name) {
        return ProxyAddress.parse(value(name));
    }

    /** The variable that excludes {@code host} at {@code port} from the proxy; empty if none does. */
    Optional<String> noProxyVariable(String host, int port) {
        return first(NO_PROXY).filter(name -> NoProxyList.of(value(name)).covers(host, port));
    }

    private Optional<String> first(List<String> names) {
        return names.stream().filter(name -> !value(name).isEmpty()).findFirst();
    }

    private String value(String name) {
        return variables.getOrDefault(name, "").strip();
    }
}
