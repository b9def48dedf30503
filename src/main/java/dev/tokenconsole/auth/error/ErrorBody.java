package dev.tokenconsole.auth.error;

import java.util.Optional;

import dev.tokenconsole.net.http.RawResponse;

import tools.jackson.databind.JsonNode;

/**
 * The error that a response states.
 *
 * @param reason the reason it is mapped to
 * @param message the server's text, not redacted
 * @param detail what the reason names, such as a parameter or a scheme, not redacted; empty if it names nothing
 */
public record ErrorBody(ErrorReason reason, String message, String detail) {
    /** An error whose reason names nothing. */
    public ErrorBody(ErrorReason reason, String message) {
        this(reason, message, "");
    }

    /** One of the known formats of error bodies. */
    @FunctionalInterface
    public interface ErrorFormat {
        /** The error in {@code body}; empty if it is not of this format. */
        Optional<ErrorBody> recognise(JsonNode body, RawResponse response);
    }

    /**
     * The error of a code and a description, either of them possibly empty: a row of {@link ErrorTable} that knows the
     * words, a parameter that the words name as missing, a row for the code alone, the status; in this order.
     */
    static ErrorBody of(String code, String description, int status, String message) {
        Optional<ErrorReason> byWords = ErrorTable.byWords(code, description);
        String parameter = status < 500 ? MissingParameter.in(code, description) : "";
        if (!parameter.isEmpty() && byWords.filter(reason -> reason != ErrorReason.PARAMETER_MISSING).isEmpty()) {
            return new ErrorBody(MissingParameter.reason(parameter), message, parameter);
        }
        return new ErrorBody(byWords.filter(reason -> reason != ErrorReason.PARAMETER_MISSING)
            .or(() -> ErrorTable.byCode(code)).orElseGet(() -> ErrorReason.ofStatus(status)), message);
    }

    /** The text of a member; empty if it is absent or not a string. */
    public static String text(JsonNode object, String name) {
        return object.path(name).stringValue("");
    }
}
