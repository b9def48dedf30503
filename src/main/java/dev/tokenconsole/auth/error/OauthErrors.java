package dev.tokenconsole.auth.error;

import java.util.Optional;

import dev.tokenconsole.net.http.RawResponse;

import tools.jackson.databind.JsonNode;

/**
 * Errors of an OAuth 2.0 token endpoint: {@code error} and {@code error_description} (RFC 6749 section 5.2). Their
 * meanings are those of {@link ErrorTable}: providers use the codes for other things, too.
 */
public final class OauthErrors implements ErrorBody.ErrorFormat {
    @Override
    public Optional<ErrorBody> recognise(JsonNode body, RawResponse response) {
        String error = ErrorBody.text(body, "error");
        if (error.isBlank() || isStatusText(error)) {
            return Optional.empty();
        }
        String description = ErrorBody.text(body, "error_description");
        String words = description.isEmpty() ? ServerWords.in(body) : description;
        String said = words.equals(error) ? "" : words;
        return Optional.of(errorBody(error, said, numbered(body, said), response.status()));
    }

    /** Spring and others put the words of the status beside a {@code message}, such as {@code Unauthorized}. */
    private static boolean isStatusText(String error) {
        return error.indexOf(' ') > 0 || (Character.isUpperCase(error.charAt(0)) && error.indexOf('_') < 0);
    }

    /** Entra repeats its number as {@code error_codes}, also where the description is in another form. */
    private static String numbered(JsonNode body, String description) {
        JsonNode number = body.path("error_codes").path(0);
        return number.isIntegralNumber() && !description.startsWith("AADSTS")
            ? "AADSTS" + number.asLong() + ": " + description : description;
    }

    /** The error of a code and its description. */
    static ErrorBody errorBody(String error, String description, int status) {
        return errorBody(error, description, description, status);
    }

    private static ErrorBody errorBody(String error, String description, String judged, int status) {
        return ErrorBody.of(error, judged, status, description.isEmpty() ? error : error + ": " + description);
    }
}
