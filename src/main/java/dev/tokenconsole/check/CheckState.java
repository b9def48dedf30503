package dev.tokenconsole.check;

import java.util.Locale;

import dev.tokenconsole.i18n.Messages;

/** The state of a credential after a check, without its reason; the gravest first. */
public enum CheckState {
    /** The token belongs to another environment, or the row names the host of another one. */
    WRONG_ENVIRONMENT(Standing.FAILED),
    /** The server knows the client, and refused its secret. */
    WRONG_SECRET(Standing.FAILED),
    /** The server does not know the client id. */
    UNKNOWN_CLIENT(Standing.FAILED),
    /** The server refused for another reason: a policy, the grant, the scope, a disabled client, or one not told. */
    REFUSED(Standing.FAILED),
    /** The response is not one of a token endpoint. */
    MALFORMED(Standing.UNJUDGED),
    /** No response that judges: name, connection, TLS, certificate, proxy, timeout, server fault, wrong address. */
    UNREACHABLE(Standing.UNJUDGED),
    /** The server limits the rate. */
    THROTTLED(Standing.UNJUDGED),
    /** No request was sent, or it was cancelled. */
    NOT_CHECKED(Standing.UNJUDGED),
    /** A token, and something about it that its environment does not expect. */
    VALID_WITH_FINDINGS(Standing.VALID),
    /** A token. */
    VALID(Standing.VALID);

    private final Standing standing;

    CheckState(Standing standing) {
        this.standing = standing;
    }

    /** The three ends of a check, by which a script decides. */
    public enum Standing {
        /** The credentials, or the request with them, do not work. */
        FAILED,
        /** Nothing was learnt about the credentials. */
        UNJUDGED,
        /** They work. */
        VALID
    }

    /** The end that the state stands for. */
    public Standing standing() {
        return standing;
    }

    /** Stable, of lower-case words with hyphens, such as {@code wrong-secret}: for scripts and reports. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The state in a few words, in lower case. */
    public String words() {
        return Messages.text("check.state." + id());
    }
}
