package dev.tokenconsole.model.environment;

import java.net.URI;

/** Whether an environment is called through a proxy. */
public sealed interface ProxyChoice {
    /** As this computer is set up: the variables that other tools go by, then the system's own settings. */
    ProxyChoice SYSTEM = new OfSystem();

    /** Never. */
    ProxyChoice NONE = new Never();

    /** As this computer is set up. */
    record OfSystem() implements ProxyChoice {}

    /** Never, whatever this computer is set up for. */
    record Never() implements ProxyChoice {}

    /**
     * Always through one HTTP proxy.
     *
     * @param host a name or an address
     * @param port 1…65,535
     */
    record Manual(String host, int port) implements ProxyChoice {
        /**
         * Whether it may be handed a request to {@code url}, which may be called: one that is not encrypted leaves
         * this computer for none.
         */
        public boolean mayCarry(URI url) {
            return "https".equalsIgnoreCase(url.getScheme()) || WebAddress.isLoopback(host);
        }
    }
}
