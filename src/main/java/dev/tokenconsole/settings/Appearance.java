package dev.tokenconsole.settings;

/** The colours of the window. */
public enum Appearance {
    /** Light or dark, as the system is, live. */
    SYSTEM,
    LIGHT,
    DARK
}
