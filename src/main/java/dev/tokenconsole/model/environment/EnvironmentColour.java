package dev.tokenconsole.model.environment;

/** What tells an environment from others at a glance. Red is production's alone. */
public enum EnvironmentColour {
    /** The usual one of a sandbox. */
    BLUE,
    /** Production, and nothing else. */
    RED,
    /** The usual one of the demo. */
    VIOLET,
    /** For any other. */
    GREEN,
    /** For any other. */
    AMBER,
    /** For any other. */
    TEAL,
    /** The usual one of the rest. */
    GREY;

    /** The usual one of {@code kind}. */
    public static EnvironmentColour of(EnvironmentKind kind) {
        return switch (kind) {
            case SANDBOX -> BLUE;
            case PRODUCTION -> RED;
            case DEMO -> VIOLET;
            case OTHER -> GREY;
        };
    }
}
