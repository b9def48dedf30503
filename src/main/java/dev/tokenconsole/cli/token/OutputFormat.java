package dev.tokenconsole.cli.token;

import dev.tokenconsole.formats.token.TokenFormat;

/** The formats of the {@code token} command; typed after {@code --output} in lower case. */
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
        return switch (this) {
            case TOKEN -> text(TokenFormat.TOKEN, fetched);
            case HEADER -> text(TokenFormat.HEADER, fetched);
            case JSON -> TokenJson.text(fetched.token(), fetched.findings(), fetched.signature());
            case ENV -> text(TokenFormat.ENV, fetched);
            case CURL -> text(TokenFormat.CURL, fetched);
        } + "\n";
    }

    private static String text(TokenFormat format, TokenFetch.Fetched fetched) {
        return format.text(fetched.environment(), fetched.token().token().value());
    }
}
