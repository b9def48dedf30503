package dev.tokenconsole.cli.console;

import org.jspecify.annotations.Nullable;

/** The failure of a command, for a reason that the user can act on. */
public final class CommandFailure extends Exception {
    private static final long serialVersionUID = 1;

    private final int exitCode;
    private final String id;
    private final @Nullable String json;

    /** {@code message} is for the user: whole sentences without any secret, also without text that may be one. */
    public CommandFailure(int exitCode, String message) {
        this(exitCode, "failed", message, null);
    }

    /** The same with an {@code id} for scripts, and what is known for them as a JSON object, if anything is. */
    public CommandFailure(int exitCode, String id, String message, @Nullable String json) {
        super(message);
        this.exitCode = exitCode;
        this.id = id;
        this.json = json;
    }

    /** A failure because of wrong usage. */
    public static CommandFailure usage(String message) {
        return new CommandFailure(ExitCode.USAGE, "usage", message, null);
    }

    /** Stable, of lower-case words with hyphens. */
    public String id() {
        return id;
    }

    /** The JSON object of the failure; absent if only the message is known. */
    public @Nullable String json() {
        return json;
    }

    /** One of {@link ExitCode}. */
    public int exitCode() {
        return exitCode;
    }
}
