package dev.tokenconsole.auth.error;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;

import dev.tokenconsole.net.http.RawResponse;
import dev.tokenconsole.text.redact.QuotedText;

/** Collects every id that a provider's support asks for, from the body and from the headers. */
public final class SupportIds {
    private static final List<String> MEMBERS = List.of("errorId", "traceId", "trace_id", "correlation_id");
    private static final List<String> HEADERS = List.of("X-Okta-Request-Id", "X-Trace-ID", "X-Request-Id",
        "Request-Id", "X-Correlation-ID", "x-ms-request-id", "traceparent");

    private SupportIds() {}

    /** Each as its name and its value, such as {@code errorId oae…}. */
    public static List<String> of(RawResponse answer, JsonNode body, QuotedText words) {
        List<String> ids = new ArrayList<>();
        MEMBERS.forEach(name -> add(ids, name, ErrorBody.text(body, name), words));
        HEADERS.forEach(name -> add(ids, name, answer.header(name), words));
        return ids;
    }

    private static void add(List<String> ids, String name, String value, QuotedText words) {
        words.id(value).ifPresent(id -> ids.add(name + " " + id));
    }
}
