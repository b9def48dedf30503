package dev.tokenconsole.auth.error;

import java.util.Optional;

import tools.jackson.databind.JsonNode;

import dev.tokenconsole.net.http.RawResponse;

/**
 * The error that a response states.
 *
 * @param reason the reason it is mapped to
 * @param message the server's text, not redacted
 */
public record ErrorBody(ErrorReason reason, String message) {
    /** One of the known formats of error bodies. */
    @FunctionalInterface
    public interface ErrorFormat {
        /** The error in {@code body}; empty if it is not of this format. */
        Optional<ErrorBody> recognise(JsonNode body, RawResponse response);
    }

    /** The text of a member; empty if it is absent or not a string. */
    public static String text(JsonNode object, String name) {
        return object.path(name).stringValue("");
    }
}
