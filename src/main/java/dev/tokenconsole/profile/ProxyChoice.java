package dev.tokenconsole.profile;

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
    record Manual(String host, int port) implements ProxyChoice {}
}
