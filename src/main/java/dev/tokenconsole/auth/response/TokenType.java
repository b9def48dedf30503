package dev.tokenconsole.auth.response;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.text.redact.QuotedText;

import tools.jackson.databind.JsonNode;

/**
 * The member {@code token_type} (RFC 6749 section 7.1). Servers send house names for bearer tokens; known to need a
 * proof with each request are only MAC, PoP and DPoP (RFC 9449) and HTTP signatures.
 *
 * @param name as sent; for another value than a string its JSON; empty if there is none
 */
record TokenType(String name) {
    private static final Set<String> PROOFS = Set.of("mac", "dpop", "pop", "hok", "jwt-pop", "http-signature");

    static TokenType of(JsonNode value) {
        return new TokenType(value.isMissingNode() || value.isNull() ? ""
            : value.isString() ? value.stringValue().strip() : value.toString());
    }

    /** True if a token of this type is worth nothing without a proof. */
    boolean needsProof() {
        return PROOFS.contains(name.toLowerCase(Locale.ROOT));
    }

    /** A note on any other than bearer. */
    Optional<String> note(QuotedText quotedText) {
        if (name.isEmpty()) {
            return Optional.of(Messages.text("auth.note.no-token-type"));
        }
        return name.equalsIgnoreCase("bearer") ? Optional.empty()
            : Optional.of(Messages.text("auth.note.token-type", quotedText.name(name)));
    }
}
