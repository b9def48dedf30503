package dev.tokenconsole.auth.error;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;

import dev.tokenconsole.net.http.RawResponse;
import dev.tokenconsole.text.redact.QuotedText;

/** Collects the ids for a provider's support from the body and the headers. */
public final class SupportIds {
    private static final List<String> MEMBERS = List.of("errorId", "traceId", "trace_id", "correlation_id",
        "request_id", "requestId");
    private static final List<String> HEADERS = List.of("X-Okta-Request-Id", "X-Trace-ID", "X-Request-Id",
        "Request-Id", "X-Correlation-ID", "x-ms-request-id", "x-amzn-RequestId", "x-amz-apigw-id", "X-Kong-Request-Id",
        "traceparent");

    /** Entra and Ping put them into the description, which is shortened. */
    private static final Pattern IN_WORDS =
        Pattern.compile("(?i)\\b(Trace ID|Correlation ID)[: ]\\s*+([A-Za-z0-9-]{8,64})");

    private SupportIds() {}

    /** Each as its name and its value, such as {@code errorId oae…}. */
    public static List<String> of(RawResponse response, JsonNode body, QuotedText quotedText) {
        List<String> ids = new ArrayList<>();
        MEMBERS.forEach(name -> add(ids, name, ErrorBody.text(body, name), quotedText));
        String description = ErrorBody.text(body, "error_description");
        IN_WORDS.matcher(description).results()
            .filter(found -> ids.stream().noneMatch(id -> id.endsWith(found.group(2))))
            .forEach(found -> add(ids, found.group(1), found.group(2), quotedText));
        HEADERS.forEach(name -> add(ids, name, response.header(name), quotedText));
        return ids;
    }

    private static void add(List<String> ids, String name, String value, QuotedText quotedText) {
        quotedText.id(value).ifPresent(id -> ids.add(name + " " + id));
    }
}
