package dev.tokenconsole.cli.signature;

import java.util.Optional;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.verify.key.KeyFault;
import dev.tokenconsole.verify.signature.MismatchReason;
import dev.tokenconsole.verify.signature.SignatureVerdict;

/**
 * The next step for a secret that did not verify.
 *
 * @param option that names the file
 * @param base64 that says that it holds base64
 * @param isPem true if the file holds PEM
 */
record SecretHints(String option, String base64, boolean isPem) {
    /** A sentence for {@code verdict}; empty if the options are not to blame for it. */
    Optional<String> of(SignatureVerdict verdict) {
        return switch (verdict) {
            case SignatureVerdict.Invalid(var why, _, _, _) -> ofMismatch(why);
            case SignatureVerdict.KeyUnusable(var why, _, _) when why == KeyFault.TYPE_OTHER -> Optional.of(
                Messages.text("cli.keys.secret.public", KeyArguments.KEYS, KeyArguments.ISSUER, option));
            default -> Optional.empty();
        };
    }

    private Optional<String> ofMismatch(MismatchReason why) {
        return switch (why) {
            case SECRET_IN_BASE64 -> Optional.of(Messages.text("cli.keys.secret.in-base64", option, base64));
            case SECRET_AS_TEXT -> Optional.of(Messages.text("cli.keys.secret.as-text", option, base64));
            case SECRET_IN_HEX -> Optional.of(Messages.text("cli.keys.secret.in-hex", option, base64));
            case SECRET_WITH_SPACE -> Optional.of(Messages.text("cli.keys.secret.space", option));
            case SECRET_IN_QUOTES -> Optional.of(Messages.text("cli.keys.secret.quotes", option));
            case SECRET_LINE_END -> Optional.of(Messages.text("cli.keys.secret.line-end", option, base64));
            default -> isPem ? Optional.of(Messages.text("cli.keys.secret.pem", option)) : Optional.empty();
        };
    }
}
