package dev.tokenconsole.model.environment;

import java.net.URI;

/** The proxy for connections to an environment, if any. */
public sealed interface ProxyChoice {
    /** The proxy settings of this computer: first the environment variables, then the settings of the system. */
    ProxyChoice SYSTEM = new OfSystem();

    /** No proxy. */
    ProxyChoice NONE = new Never();

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
