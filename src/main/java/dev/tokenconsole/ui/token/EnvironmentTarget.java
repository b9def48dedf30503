package dev.tokenconsole.ui.token;

/** What of an environment somebody wants to set. */
public enum EnvironmentTarget {
    /** Its address, or how a token is asked for there. */
    ADDRESS,
    /** Which way requests go. */
    PROXY,
    /** Whom to trust there. */
    AUTHORITIES
}
