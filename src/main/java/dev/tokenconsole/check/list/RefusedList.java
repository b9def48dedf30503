package dev.tokenconsole.check.list;

/** A text that is no list. The message is one sentence for the user, which quotes nothing of the text. */
public final class RefusedList extends Exception {
    private static final long serialVersionUID = 1;

    RefusedList(String message) {
        super(message);
    }
}
