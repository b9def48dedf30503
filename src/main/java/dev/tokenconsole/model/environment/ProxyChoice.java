package dev.tokenconsole.model.environment;

import java.net.URI;
import java.util.Optional;

/** The proxy for connections to an environment, if any. */
public sealed interface ProxyChoice {
    /** The proxy settings of this computer: first the environment variables, then the settings of the system. */
    ProxyChoice SYSTEM = new OfSystem();

    /** No proxy. */
    ProxyChoice NONE = new Never();

    /** The proxy at {@code host}, a name or an address, and {@code port}, 1…65,535; empty if they are none. */
    static Optional<Manual> manual(String host, String port) {
        return EnvironmentRules.isHost(host) && EnvironmentRules.isPort(port)
            ? Optional.of(new Manual(host, Integer.parseInt(port))) : Optional.empty();
    }

    /** The proxy settings of this computer. */
    record OfSystem() implements ProxyChoice {}

    /** No proxy, whatever the settings of this computer are. */
    record Never() implements ProxyChoice {}

    /**
     * Always through one HTTP proxy.
     *
     * @param host a name or an address
     * @param port 1…65,535
     */
    record Manual(String host, int port) implements ProxyChoice {
        /**
         * True if requests to {@code url}, which is an allowed address, may pass through this proxy: those without
         * TLS never leave this computer.
         */
        public boolean mayCarry(URI url) {
            return "https".equalsIgnoreCase(url.getScheme()) || WebAddress.isLoopback(host);
        }
    }
}
