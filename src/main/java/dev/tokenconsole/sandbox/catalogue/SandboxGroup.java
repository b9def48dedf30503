package dev.tokenconsole.sandbox.catalogue;

import dev.tokenconsole.i18n.Messages;

/** The groups of clients of the built-in server by the kind of response, in the order in which they are listed. */
public enum SandboxGroup {
    /** A valid token. */
    TOKENS("tokens", "sandbox.group.tokens"),
    /** A refusal of the credentials, the client or the request. */
    REFUSALS("refusals", "sandbox.group.refusals"),
    /** An overloaded or failing server. */
    FAULTS("faults", "sandbox.group.faults"),
    /** A response that is not that of a token endpoint. */
    ANSWERS("answers", "sandbox.group.answers"),
    /** A token, or a response around it, with an oddity. */
    ODD_TOKENS("odd-tokens", "sandbox.group.odd-tokens"),
    /** A token with a key of another kind, or with one that is hard to get. */
    KEYS("keys", "sandbox.group.keys"),
    /** A response that is late, incomplete, or not HTTP. */
    CONNECTIONS("connections", "sandbox.group.connections");

    private final String id;
    private final String titleKey;

    SandboxGroup(String id, String titleKey) {
        this.id = id;
        this.titleKey = titleKey;
    }

    /** The name for scripts. */
    public String id() {
        return id;
    }

    /** The name for people, as a heading. */
    public String title() {
        return Messages.text(titleKey);
    }
}
