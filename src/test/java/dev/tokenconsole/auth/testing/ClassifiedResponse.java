package dev.tokenconsole.auth.testing;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.auth.response.ResponseClassifier;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.net.ExchangeLimits;
import dev.tokenconsole.net.http.ExchangeResult;
import dev.tokenconsole.net.http.RawResponse;
import dev.tokenconsole.net.verdict.CalledEndpoint;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.net.verdict.VerdictWording;
import dev.tokenconsole.testing.TestExchange;
import dev.tokenconsole.text.redact.QuotedText;

/** A response put together by hand, its body as one character a byte, and its outcome. */
public record ClassifiedResponse(int status, String latin1, Map<String, List<String>> headers) {
    public static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
    public static final String HOST = "token.example:8443";

    public static ClassifiedResponse json(int status, String body) {
        return of(status, body.getBytes(StandardCharsets.UTF_8)).with("Content-Type", "application/json");
    }

    static ClassifiedResponse of(int status, byte[] body) {
        return new ClassifiedResponse(status, new String(body, StandardCharsets.ISO_8859_1), Map.of());
    }

    public static ClassifiedResponse bare(int status) {
        return of(status, new byte[0]);
    }

    public ClassifiedResponse with(String header, String value) {
        Map<String, List<String>> more = new TreeMap<>(headers);
        more.computeIfAbsent(header, _ -> new ArrayList<>()).add(value);
        return new ClassifiedResponse(status, latin1, more);
    }

    public ClassifiedResponse typed(String contentType) {
        Map<String, List<String>> more = new TreeMap<>(headers);
        more.put("Content-Type", List.of(contentType));
        return new ClassifiedResponse(status, latin1, more);
    }

    public TokenOutcome outcome() {
        return outcome(TestFetcher.environment(URI.create("https://" + HOST)));
    }

    /** As a response to a request of {@code environment}. */
    public TokenOutcome outcome(Environment environment) {
        VerdictWording wording = new VerdictWording(new CalledEndpoint(environment, environment.tokenUrl()));
        byte[] body = latin1.getBytes(StandardCharsets.ISO_8859_1);
        HttpHeaders http = HttpHeaders.of(headers, (_, _) -> true);
        try (Secret secret = Secret.of(TestFetcher.CANARY);
                QuotedText words = new QuotedText(secret);
                RawResponse answer = new RawResponse(status, http, body, body.length, false)) {
            return new ResponseClassifier(wording, words, ExchangeLimits.MAX_BODY).classify(
                new ExchangeResult.Responded(answer, NOW, 42, false, TestExchange.of(environment, NOW, status)));
        }
    }

    /** Of whichever failure it is. */
    public FailureVerdict failed() {
        return TestFetcher.verdict(TokenOutcome.Failure.class, outcome());
    }

    public FailureVerdict rejected() {
        return TestFetcher.verdict(TokenOutcome.Rejected.class, outcome());
    }

    public FailureVerdict malformed() {
        return TestFetcher.verdict(TokenOutcome.Malformed.class, outcome());
    }

    public FailureVerdict unreachable() {
        return TestFetcher.verdict(TokenOutcome.Unreachable.class, outcome());
    }
}
