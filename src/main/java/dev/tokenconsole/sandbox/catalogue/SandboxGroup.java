package dev.tokenconsole.sandbox.catalogue;

import dev.tokenconsole.i18n.Messages;

/** What kinds of answers the clients of the built-in server are there for, in the order in which they are listed. */
public enum SandboxGroup {
    /** A token, as it should be. */
    TOKENS("tokens", "sandbox.group.tokens"),
    /** The credentials, the client or the request are refused. */
    REFUSALS("refusals", "sandbox.group.refusals"),
    /** The server has no time, or is not well. */
    FAULTS("faults", "sandbox.group.faults"),
    /** The answer is not that of a token endpoint. */
    ANSWERS("answers", "sandbox.group.answers"),
    /** Something about the token, or about what is said of it, is odd. */
    ODD_TOKENS("odd-tokens", "sandbox.group.odd-tokens"),
    /** The answer does not come in time, not whole, or not as HTTP. */
    CONNECTIONS("connections", "sandbox.group.connections");

    private final String id;
    private final String titleKey;

    SandboxGroup(String id, String titleKey) {
        this.id = id;
        this.titleKey = titleKey;
    }

    /** Its name for scripts. */
    public String id() {
        return id;
    }

    /** What people call it, as a heading. */
    public String title() {
        return Messages.text(titleKey);
    }
}
