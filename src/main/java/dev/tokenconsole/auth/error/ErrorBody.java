package dev.tokenconsole.auth.error;

import java.util.Optional;

import tools.jackson.databind.JsonNode;

import dev.tokenconsole.net.http.RawResponse;

/**
 * What an error answer says.
 *
 * @param reason in our terms
 * @param message in the server's, raw
 */
public record ErrorBody(ErrorReason reason, String message) {
    /** One of the known families of error bodies. */
    @FunctionalInterface
    public interface ErrorFormat {
        /** What {@code body} says, if it is of this family. */
        Optional<ErrorBody> recognise(JsonNode body, RawResponse response);
    }

    /** A member's text; empty if it is absent or not a text. */
    public static String text(JsonNode object, String name) {
        return object.path(name).stringValue("");
    }
}
