package dev.tokenconsole.formats.token;

import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.secret.Mask;
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
    CURL,
    /** A curl command for PowerShell. */
    CURL_POWERSHELL,
    /** A curl command for cmd.exe. */
    CURL_CMD,
    /** An HTTPie command for bash. */
    HTTPIE,
    /** A Postman environment. */
    POSTMAN,
    /** A call for JavaScript. */
    FETCH;

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
            case CURL_POWERSHELL -> CurlCommand.powerShell(environment, token);
            case CURL_CMD -> CurlCommand.cmd(environment, token);
            case HTTPIE -> HttpieCommand.bash(environment, token);
            case POSTMAN -> PostmanFile.text(environment, token);
            case FETCH -> FetchCall.script(environment, token);
        };
    }

    /** The same with {@link Mask#TEXT} in the place of the token: to be shown to others. */
    public String redacted(Environment environment) {
        try (Secret mask = Secret.of(Mask.TEXT)) {
            return text(environment, mask);
        }
    }
}
