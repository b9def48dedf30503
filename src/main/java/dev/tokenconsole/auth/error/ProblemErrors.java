package dev.tokenconsole.auth.error;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tools.jackson.databind.JsonNode;

import dev.tokenconsole.net.http.RawResponse;

/**
 * Errors of an ASP.NET Core service: problem details (RFC 9457) with a {@code title} and often {@code errors} by
 * field, or the fields alone.
 */
public final class ProblemErrors implements ErrorBody.ErrorFormat {
    @Override
    public Optional<ErrorBody> recognise(JsonNode body, RawResponse response) {
        boolean problem = response.mediaType().equals("application/problem+json")
            || (body.path("title").isString() && body.path("status").isNumber())
            || body.path("errors").isObject();
        if (!problem && !isDictionary(body)) {
            return Optional.empty();
        }
        List<String> messages = new ArrayList<>();
        if (problem) {
            add(messages, ErrorBody.text(body, "title"));
            add(messages, ErrorBody.text(body, "detail"));
        }
        for (Map.Entry<String, JsonNode> field : (problem ? body.path("errors") : body).properties()) {
            for (JsonNode message : field.getValue()) {
                add(messages, field.getKey() + ": " + message.asString(""));
            }
        }
        return messages.isEmpty() ? Optional.empty()
            : Optional.of(new ErrorBody(ErrorReason.ofStatus(response.status()), ServerWords.joined(messages)));
    }

    /** True for the body that {@code BadRequest(ModelState)} writes: an object of messages by field. */
    private static boolean isDictionary(JsonNode body) {
        return !body.isEmpty() && body.path("errors").isMissingNode()
            && body.properties().stream().allMatch(field -> isTexts(field.getValue()));
    }

    private static boolean isTexts(JsonNode value) {
        return value.isArray() && value.valueStream().allMatch(JsonNode::isString);
    }

    private static void add(List<String> messages, String more) {
        if (!more.isBlank()) {
            messages.add(more);
        }
    }
}
