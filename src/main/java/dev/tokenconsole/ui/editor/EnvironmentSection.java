package dev.tokenconsole.ui.editor;

/** A section of the environment editor. */
public enum EnvironmentSection {
    /** The name, at the top of the form. */
    NAME,
    /** The address of the token endpoint. */
    ADDRESS,
    /** The route of requests. */
    PROXY,
    /** The trusted certificate authorities. */
    AUTHORITIES
}
