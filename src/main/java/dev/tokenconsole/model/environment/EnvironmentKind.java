package dev.tokenconsole.model.environment;

/** The kind of system that an environment's tokens are for. */
public enum EnvironmentKind {
    /** A provider's test system. */
    SANDBOX,
    /** Real money. */
    PRODUCTION,
    /** The server built into this program. */
    DEMO,
    /** Anything else. */
    OTHER
}
