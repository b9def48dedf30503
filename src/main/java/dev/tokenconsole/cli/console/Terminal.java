package dev.tokenconsole.cli.console;

/** The person at the keyboard, if there is one. Not the standard streams: those may be files. */
public interface Terminal {
    /** True if a person can be asked. */
    boolean present();

    /** True if standard input and output are this terminal, so that a line on it may be written anew. */
    default boolean isScreen() {
        return false;
    }

    /**
     * The line typed after {@code prompt}, which is not shown; empty at the end of input. The caller wipes it.
     * Only where {@link #present()}.
     *
     * @param alternative the sentence that names the other sources of the secret
     * @throws CommandFailure with {@code alternative} if typing cannot be hidden, or what was typed cannot be read
     */
    char[] readSecret(String prompt, String alternative) throws CommandFailure;

    /** The line typed after {@code prompt}; empty at the end of input. Only where {@link #present()}. */
    String readLine(String prompt);
}
