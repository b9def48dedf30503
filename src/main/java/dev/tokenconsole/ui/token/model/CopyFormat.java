package dev.tokenconsole.ui.token.model;

import dev.tokenconsole.formats.token.BearerHeader;
import dev.tokenconsole.formats.token.CurlCommand;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.secret.Secret;

/** The formats a token can be copied in, in the order of the menu; the first is the default. */
public enum CopyFormat {
    /** {@code Authorization: Bearer …}, as it is pasted into Postman's bulk header editor. */
    HEADER("header"),
    /** {@code Bearer …}, the value of the Authorization header. */
    VALUE("value"),
    /** The token alone. */
    TOKEN("token"),
    /** A curl command for bash. */
    CURL("curl");

    private final String key;

    CopyFormat(String key) {
        this.key = key;
    }

    /** The message key of its menu item. */
    public String itemKey() {
        return "ui.copy.item." + key;
    }

    /** The message key of its name in the copy status. */
    String doneKey() {
        return "ui.copy.done." + key;
    }

    /** The text for the clipboard, without a line break at the end and without further quotes. */
    String text(Environment environment, Secret token) {
        return switch (this) {
            case HEADER -> BearerHeader.line(token);
            case VALUE -> BearerHeader.value(token);
            case TOKEN -> token.reveal();
            case CURL -> CurlCommand.bash(environment, token);
        };
    }
}
