package dev.tokenconsole.ui.editor;

/** What somebody wants to change about an environment. */
public enum EnvironmentSection {
    /** Whatever it is: the form begins at its beginning. */
    NAME,
    /** Where a token is asked for. */
    ADDRESS,
    /** Which way requests go. */
    PROXY,
    /** Which certificate authorities are trusted. */
    AUTHORITIES
}
