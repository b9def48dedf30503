package dev.tokenconsole.ui.session;

/** A move of profiles that was not made, since it would not be sound; the message is a sentence for people. */
public final class RefusedMove extends Exception {
    private static final long serialVersionUID = 1L;

    RefusedMove(String words) {
        super(words);
    }
}
