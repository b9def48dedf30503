package dev.tokenconsole.model.environment;

/** The colour that an environment is marked with. Red is reserved for production. */
public enum EnvironmentColour {
    /** The default of a sandbox. */
    BLUE,
    /** Production, and nothing else. */
    RED,
    /** The default of the demo. */
    VIOLET,
    /** For any other. */
    GREEN,
    /** For any other. */
    AMBER,
    /** For any other. */
    TEAL,
    /** The default of the others. */
    GREY;

    /** The default for {@code kind}. */
    public static EnvironmentColour of(EnvironmentKind kind) {
        return switch (kind) {
            case SANDBOX -> BLUE;
            case PRODUCTION -> RED;
            case DEMO -> VIOLET;
            case OTHER -> GREY;
        };
    }
}
