package dev.tokenconsole.model.environment;

/** What is at stake when a token of an environment is used. */
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
