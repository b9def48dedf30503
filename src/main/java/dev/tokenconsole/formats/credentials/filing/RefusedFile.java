package dev.tokenconsole.formats.credentials.filing;

/** A file that no credentials are read from. The message names the reason alone, never what the file holds. */
public final class RefusedFile extends Exception {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    /** The reasons. */
    public enum Reason {
        /** There is no such file. */
        MISSING,
        /** It cannot be read, or is no file. */
        UNREADABLE,
        /** It is no text in UTF-8 or UTF-16. */
        NOT_TEXT,
        /** It is longer than what is read. */
        TOO_LONG
    }

    RefusedFile(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** The reason. */
    public Reason reason() {
        return reason;
    }
}
