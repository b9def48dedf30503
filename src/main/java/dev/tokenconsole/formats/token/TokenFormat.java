package dev.tokenconsole.formats.token;

import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.secret.Secret;

/** The formats of a token that is used elsewhere, the same for window and terminal; their labels belong to each. */
public enum TokenFormat {
    /** {@code Authorization: Bearer …}, a line of an HTTP request. */
    HEADER,
    /** {@code Bearer …}, the value of the Authorization header. */
    VALUE,
    /** The bare token. */
    TOKEN,
    /** {@code ACCESS_TOKEN=…}, a line of a {@code .env} file and an assignment for bash. */
    ENV,
    /** A curl command for bash. */
    CURL;

    /**
     * The exact text: no line break at the end, no quotes beyond those of the format.
     *
     * @param environment the environment that the token is for, as it was called
     */
    public String text(Environment environment, Secret token) {
        return switch (this) {
            case HEADER -> BearerHeader.line(token);
            case VALUE -> BearerHeader.value(token);
            case TOKEN -> token.reveal();
            case ENV -> EnvLine.bash(token);
            case CURL -> CurlCommand.bash(environment, token);
        };
    }
}
