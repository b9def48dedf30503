package dev.tokenconsole.auth.error;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.tokenconsole.net.http.RawResponse;

import tools.jackson.databind.JsonNode;

/** Errors of the Okta API in front of the token endpoint: {@code errorCode}, {@code errorSummary}, {@code errorId}. */
public final class OktaErrors implements ErrorBody.ErrorFormat {
    private static final Pattern CODE = Pattern.compile("E[0-9]{7}");

    @Override
    public Optional<ErrorBody> recognise(JsonNode body, RawResponse response) {
        String code = ErrorBody.text(body, "errorCode");
        if (!CODE.matcher(code).matches()) {
            return Optional.empty();
        }
        List<String> messages = new ArrayList<>();
        messages.add(code + ": " + ErrorBody.text(body, "errorSummary"));
        for (JsonNode cause : body.path("errorCauses")) {
            messages.add(ErrorBody.text(cause, "errorSummary"));
        }
        return Optional.of(ErrorBody.of(code, "", response.status(), ServerWords.joined(messages)));
    }
}
