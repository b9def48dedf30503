package dev.tokenconsole.auth.testing;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.auth.response.ResponseClassifier;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.net.ExchangeLimits;
import dev.tokenconsole.net.http.ExchangeResult;
import dev.tokenconsole.net.http.RawResponse;
import dev.tokenconsole.text.redact.QuotedText;

/** A response of StoneX's sandbox that was not sent, and its outcome. */
record SimulatedResponse(int status, String body, Map<String, List<String>> headers, boolean tooLarge) {
    static SimulatedResponse of(int status, String body) {
        return new SimulatedResponse(status, body, Map.of(), false);
    }

    static TokenOutcome page(int status, String server) {
        return of(status, "<html><body>Access denied.</body></html>")
            .with("Content-Type", "text/html").with("Server", server).outcome();
    }

    static TokenOutcome oauth(int status, String error, String description) {
        return json(status, "{\"error\":\"%s\",\"error_description\":\"%s\"}".formatted(error, description));
    }

    static TokenOutcome okta(int status, String code, String summary) {
        return json(status,
            "{\"errorCode\":\"%s\",\"errorSummary\":\"%s\",\"errorId\":\"oaeQ2f8h3kT7x\"}".formatted(code, summary));
    }

    static TokenOutcome json(int status, String body) {
        return of(status, body).with("Content-Type", "application/json").outcome();
    }

    SimulatedResponse with(String header, String value) {
        Map<String, List<String>> more = new TreeMap<>(headers);
        more.put(header, List.of(value));
        return new SimulatedResponse(status, body, more, tooLarge);
    }

    SimulatedResponse cutOff() {
        return new SimulatedResponse(status, body, headers, true);
    }

    TokenOutcome outcome() {
        return outcome(SimulatedExchange.direct());
    }

    TokenOutcome outcome(SimulatedExchange exchange) {
        SimulatedExchange answered = exchange.begun(status);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        HttpHeaders http = HttpHeaders.of(headers, (_, _) -> true);
        try (Secret secret = Secret.of(TestFetcher.CANARY);
                QuotedText words = new QuotedText(secret);
                RawResponse answer = new RawResponse(status, http, bytes, bytes.length, tooLarge)) {
            return new ResponseClassifier(answered.wording(), words, ExchangeLimits.DEFAULT.bodyBytes())
                .classify(new ExchangeResult.Responded(
                    answer, SimulatedExchange.NOW, 0, false, answered.exchange()));
        }
    }
}
