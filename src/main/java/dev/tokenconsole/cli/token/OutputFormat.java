package dev.tokenconsole.cli.token;

import dev.tokenconsole.formats.token.BearerHeader;
import dev.tokenconsole.formats.token.CurlCommand;
import dev.tokenconsole.formats.token.EnvLine;
import dev.tokenconsole.model.secret.Secret;

/** What {@code token} prints; typed after {@code --output} in lower case. */
enum OutputFormat {
    /** The bare token. */
    TOKEN,
    /** The line of an HTTP request. */
    HEADER,
    /** An object with the token's times and claims. */
    JSON,
    /** A line of a {@code .env} file, and an assignment for bash. */
    ENV,
    /** A call of the API, for bash. */
    CURL;

    /** The exact text, with one line end at its end. */
    String text(TokenFetch.Fetched fetched) {
        Secret token = fetched.token().token().value();
        return switch (this) {
            case TOKEN -> token.reveal();
            case HEADER -> BearerHeader.line(token);
            case JSON -> TokenJson.text(fetched.token(), fetched.findings());
            case ENV -> EnvLine.bash(token);
            case CURL -> CurlCommand.bash(fetched.environment(), token);
        } + "\n";
    }
}
