package dev.tokenconsole.auth.error;

import tools.jackson.databind.JsonNode;

/**
 * Errors of gateways and other servers: JSON of whatever shape, with a code, if there is one under a usual name, and
 * the likeliest words; or words alone, such as those of a page.
 */
public final class OtherErrors {
    private OtherErrors() {}

    /** The error in {@code body}, of which at least the status is known. */
    public static ErrorBody of(JsonNode body, int status) {
        String code = ServerWords.code(body);
        String words = ServerWords.in(body);
        boolean same = words.isEmpty() || words.equalsIgnoreCase(code);
        String message = same ? code : code.isEmpty() || words.contains(code) ? words : code + ": " + words;
        return ErrorBody.of(code, same ? code : words, status, message);
    }

    /** The error of a body that is no JSON, with these words. */
    public static ErrorBody of(String words, int status) {
        return ErrorBody.of("", words, status, words);
    }
}
