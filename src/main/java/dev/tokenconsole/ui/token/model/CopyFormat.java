package dev.tokenconsole.ui.token.model;

import dev.tokenconsole.formats.token.TokenFormat;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.secret.Secret;

/** The formats of the copy menu with their labels, in its order; the first is the default. */
public enum CopyFormat {
    /** As it is pasted into Postman's bulk header editor. */
    HEADER("header", TokenFormat.HEADER),
    /** The value of the Authorization header. */
    VALUE("value", TokenFormat.VALUE),
    /** The token alone. */
    TOKEN("token", TokenFormat.TOKEN),
    /** A curl command for bash. */
    CURL("curl", TokenFormat.CURL);

    private final String key;
    private final TokenFormat format;

    CopyFormat(String key, TokenFormat format) {
        this.key = key;
        this.format = format;
    }

    /** The key of its label in the menu. */
    public String itemKey() {
        return "ui.copy.item." + key;
    }

    /** The key of its label once it was copied. */
    String doneKey() {
        return "ui.copy.done." + key;
    }

    /** The exact text for the clipboard. */
    String text(Environment environment, Secret token) {
        return format.text(environment, token);
    }
}
