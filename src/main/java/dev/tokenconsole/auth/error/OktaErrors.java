package dev.tokenconsole.auth.error;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;

import dev.tokenconsole.net.http.RawResponse;

/** Errors of the Okta API in front of the token endpoint: {@code errorCode}, {@code errorSummary}, {@code errorId}. */
public final class OktaErrors implements Refusal.Family {
    private static final Pattern CODE = Pattern.compile("E[0-9]{7}");

    @Override
    public Optional<Refusal> recognise(JsonNode body, RawResponse answer) {
        String code = Refusal.text(body, "errorCode");
        if (!CODE.matcher(code).matches()) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>();
        words.add(code + ": " + Refusal.text(body, "errorSummary"));
        for (JsonNode cause : body.path("errorCauses")) {
            words.add(Refusal.text(cause, "errorSummary"));
        }
        return Optional.of(new Refusal(reason(code, answer.status()), String.join(" ", words)));
    }

    private static Reason reason(String code, int status) {
        return switch (code) {
            case "E0000001" -> Reason.REQUEST_INVALID;
            case "E0000004", "E0000011", "E0000015" -> Reason.CLIENT_REFUSED;
            case "E0000006" -> Reason.FORBIDDEN;
            case "E0000009" -> Reason.SERVER_FAULT;
            case "E0000021" -> Reason.WRONG_MEDIA_TYPE;
            case "E0000022" -> Reason.WRONG_METHOD;
            case "E0000047" -> Reason.RATE_LIMITED;
            default -> Reason.ofStatus(status);
        };
    }
}
