package dev.tokenconsole.ui.token.model;

import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.formats.token.ClaimsJson;
import dev.tokenconsole.formats.token.TokenFormat;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.verify.claims.FetchedToken;

/** The formats of the copy menu with their labels, in its order; the first is the default. */
public enum CopyFormat {
    /** As it is pasted into Postman's bulk header editor. */
    HEADER(TokenFormat.HEADER),
    /** The value of the Authorization header. */
    VALUE(TokenFormat.VALUE),
    /** The token alone. */
    TOKEN(TokenFormat.TOKEN),
    /** The claims as JSON, which no server takes for a token. */
    CLAIMS(null),
    /** A curl command for bash. */
    CURL(TokenFormat.CURL),
    /** A curl command for PowerShell. */
    CURL_POWERSHELL(TokenFormat.CURL_POWERSHELL),
    /** A curl command for cmd.exe. */
    CURL_CMD(TokenFormat.CURL_CMD),
    /** An HTTPie command for bash. */
    HTTPIE(TokenFormat.HTTPIE),
    /** A line of a {@code .env} file. */
    ENV(TokenFormat.ENV),
    /** A Postman environment. */
    POSTMAN(TokenFormat.POSTMAN),
    /** A call for JavaScript. */
    FETCH(TokenFormat.FETCH);

    private final @Nullable TokenFormat format;

    CopyFormat(@Nullable TokenFormat format) {
        this.format = format;
    }

    /** The last part of its ids and of the keys of its labels. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The key of its label in the menu. */
    public String itemKey() {
        return "ui.copy.item." + id();
    }

    /** The name of the verb that copies it. */
    public String verb() {
        return switch (this) {
            case HEADER -> Messages.text("ui.command.copy-header");
            case TOKEN -> Messages.text("ui.copy.raw");
            default -> Messages.text("ui.copy.format", Messages.text(itemKey()));
        };
    }

    /** The key of its label once it was copied. */
    String doneKey() {
        return "ui.copy.done." + id();
    }

    /** True if the text holds the token: it can be the default of a profile, and is asked about where it is a risk. */
    public boolean holdsToken() {
        return format != null;
    }

    /** True if the text holds the address of the server. */
    boolean holdsAddress() {
        return switch (this) {
            case HEADER, VALUE, TOKEN, CLAIMS, ENV -> false;
            case CURL, CURL_POWERSHELL, CURL_CMD, HTTPIE, POSTMAN, FETCH -> true;
        };
    }

    /** The exact text for the clipboard; empty if the token has no claims that can be read. */
    Optional<String> text(Environment environment, FetchedToken token) {
        return format == null ? ClaimsJson.text(token.decoded())
            : Optional.of(format.text(environment, token.token().value()));
    }

    /** The same without anything secret or personal; {@code token} is read for claims alone. */
    Optional<String> redacted(Environment environment, @Nullable FetchedToken token) {
        if (format != null) {
            return Optional.of(format.redacted(environment));
        }
        return token == null ? Optional.empty() : ClaimsJson.redacted(token.decoded());
    }
}
