package dev.tokenconsole.auth.testing;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.tokenconsole.TestExchange;
import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.auth.response.ResponseClassifier;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.net.http.RawResponse;
import dev.tokenconsole.net.verdict.CalledEndpoint;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.net.verdict.VerdictWording;
import dev.tokenconsole.text.redact.QuotedText;

/** An answer put together by hand, its body as one character a byte, and what is made of it. */
public record Classifying(int status, String latin1, Map<String, List<String>> headers) {
    public static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
    public static final String HOST = "token.example:8443";

    public static Classifying json(int status, String body) {
        return of(status, body.getBytes(StandardCharsets.UTF_8)).with("Content-Type", "application/json");
    }

    static Classifying of(int status, byte[] body) {
        return new Classifying(status, new String(body, StandardCharsets.ISO_8859_1), Map.of());
    }

    public static Classifying bare(int status) {
        return of(status, new byte[0]);
    }

    public Classifying with(String header, String value) {
        Map<String, List<String>> more = new TreeMap<>(headers);
        more.computeIfAbsent(header, _ -> new ArrayList<>()).add(value);
        return new Classifying(status, latin1, more);
    }

    public Classifying typed(String contentType) {
        Map<String, List<String>> more = new TreeMap<>(headers);
        more.put("Content-Type", List.of(contentType));
        return new Classifying(status, latin1, more);
    }

    public TokenOutcome outcome() {
        URI base = URI.create("https://" + HOST);
        VerdictWording wording = new VerdictWording(new CalledEndpoint(Fetching.environment(base), base));
        byte[] body = latin1.getBytes(StandardCharsets.ISO_8859_1);
        HttpHeaders http = HttpHeaders.of(headers, (_, _) -> true);
        try (Secret secret = Secret.of(Fetching.CANARY);
                QuotedText words = new QuotedText(secret);
                RawResponse answer = new RawResponse(status, http, body, body.length, false)) {
            return new ResponseClassifier(wording, words, 65_536)
                .classify(answer, NOW, 42, TestExchange.of(Fetching.environment(base), NOW, status));
        }
    }

    /** Of whichever failure it is. */
    public FailureVerdict failed() {
        return Fetching.verdict(TokenOutcome.Failure.class, outcome());
    }

    public FailureVerdict rejected() {
        return Fetching.verdict(TokenOutcome.Rejected.class, outcome());
    }

    public FailureVerdict malformed() {
        return Fetching.verdict(TokenOutcome.Malformed.class, outcome());
    }

    public FailureVerdict unreachable() {
        return Fetching.verdict(TokenOutcome.Unreachable.class, outcome());
    }
}
