package dev.tokenconsole.auth.error;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;

import dev.tokenconsole.net.http.RawResponse;

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
        return Optional.of(new ErrorBody(reason(code, response.status()), String.join(" ", messages)));
    }

    private static ErrorReason reason(String code, int status) {
        return switch (code) {
            case "E0000001" -> ErrorReason.REQUEST_INVALID;
            case "E0000004", "E0000011", "E0000015" -> ErrorReason.CLIENT_REFUSED;
            case "E0000006" -> ErrorReason.FORBIDDEN;
            case "E0000009" -> ErrorReason.SERVER_FAULT;
            case "E0000021" -> ErrorReason.WRONG_MEDIA_TYPE;
            case "E0000022" -> ErrorReason.WRONG_METHOD;
            case "E0000047" -> ErrorReason.RATE_LIMITED;
            default -> ErrorReason.ofStatus(status);
        };
    }
}
