package dev.tokenconsole.cli.console;

/** The person at the keyboard, if there is one. Not the standard streams: those may be files. */
public interface Terminal {
    /** Whether anybody can be asked. */
    boolean present();

    /**
     * What was typed after {@code prompt}, without showing it; empty at the end of input. The caller wipes it.
     * Only where {@link #present()}.
     *
     * @param alternative the sentence that says how else the secret can be handed over
     * @throws CommandFailure with {@code alternative} if typing cannot be hidden, or what was typed cannot be read
     */
    char[] readSecret(String prompt, String alternative) throws CommandFailure;

    /** What was typed after {@code prompt}; empty at the end of input. Only where {@link #present()}. */
    String readLine(String prompt);
}
