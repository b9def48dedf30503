package dev.tokenconsole.cli.signature;

import dev.tokenconsole.cli.access.RemedyOption;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.net.verdict.FailureVerdict.Remedy;
import dev.tokenconsole.verify.signature.SignatureVerdict;

/**
 * The place where keys that could not be fetched, and the connection to them, are set: by options of the command, or
 * in an environment.
 *
 * @param areNamed true for keys that options name
 * @param isConnected true for a connection that options describe
 */
public record KeyPlace(boolean areNamed, boolean isConnected) {
    /** Options alone, and no environment. */
    static final KeyPlace OPTIONS = new KeyPlace(true, true);
    /** An environment of the vault, or one that is built in. */
    static final KeyPlace ENVIRONMENT = new KeyPlace(false, false);

    /** The sentence on where the next step after {@code verdict} is taken; empty if it needs none. */
    String next(SignatureVerdict verdict) {
        return verdict instanceof SignatureVerdict.CannotAsk(_, var failure, _) && failure != null ? of(failure) : "";
    }

    private String of(FailureVerdict failure) {
        String connection = RemedyOption.of(failure);
        if (!connection.isEmpty()) {
            return isConnected ? Messages.text("cli.failure.option", connection) : Messages.text("cli.keys.where");
        }
        return failure.remedy() != Remedy.EDIT_ENVIRONMENT ? ""
            : areNamed ? Messages.text("cli.failure.option", KeyArguments.KEYS + ", " + KeyArguments.ISSUER)
            : Messages.text("cli.keys.where");
    }
}
