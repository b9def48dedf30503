package dev.tokenconsole.ui.token.model;

/** The end of a copy that was asked for. */
public enum CopyEnd {
    /** It is on the clipboard. */
    COPIED,
    /** There was no token, or nothing to copy; the window says why. */
    FAILED,
    /** It was cancelled, or another copy was asked for in its place. */
    TAKEN_BACK
}
