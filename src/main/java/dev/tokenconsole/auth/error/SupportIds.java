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
        "traceparent", "CF-RAY", "X-Amz-Cf-Id");

    /** Entra and Ping put them into the description, which is shortened. */
    private static final Pattern IN_WORDS =
        Pattern.compile("(?i)\\b(Trace ID|Correlation ID)[: ]\\s*+([A-Za-z0-9-]{8,64})");
    /** The pages of F5, Imperva, Cloudflare, Akamai, CloudFront and others; an id has a digit in it. */
    private static final Pattern IN_PAGE = Pattern.compile("(?i)\\b((?:support|incident|ray|request|event|transaction"
        + "|trace|correlation|reference) id|reference)(?: is)?\\s*+[:#]\\s*+#?+"
        + "(?=[A-Za-z._=-]{0,99}+[0-9])([A-Za-z0-9][A-Za-z0-9._=-]{4,99}+)");
    /** Names that only the page of a firewall or a gateway has. */
    private static final Pattern OF_FIREWALL = Pattern.compile("(?i)\\b(?:support|incident|ray) id\\b");

    private static final int MOST_IN_PAGE = 3;

    private SupportIds() {}

    /** True if {@code response} is a page with an id that firewalls and gateways give to a request they blocked. */
    public static boolean isOfFirewall(RawResponse response) {
        return response.isHtml() && IN_PAGE.matcher(PageWords.whole(response)).results()
            .anyMatch(found -> OF_FIREWALL.matcher(found.group(1)).matches());
    }

    /** Each as its name and its value, such as {@code errorId oae…}. */
    public static List<String> of(RawResponse response, JsonNode body, QuotedText quotedText) {
        List<String> ids = new ArrayList<>();
        MEMBERS.forEach(name -> add(ids, name, ErrorBody.text(body, name), quotedText));
        String description = ErrorBody.text(body, "error_description");
        IN_WORDS.matcher(description).results()
            .filter(found -> ids.stream().noneMatch(id -> id.endsWith(found.group(2))))
            .forEach(found -> add(ids, found.group(1), found.group(2), quotedText));
        if (body.isMissingNode()) {
            IN_PAGE.matcher(PageWords.whole(response)).results().limit(MOST_IN_PAGE)
                .filter(found -> ids.stream().noneMatch(id -> id.endsWith(found.group(2))))
                .forEach(found -> add(ids, found.group(1), found.group(2), quotedText));
        }
        HEADERS.stream().filter(name -> ids.stream().noneMatch(id -> id.endsWith(" " + response.header(name).strip())))
            .forEach(name -> add(ids, name, response.header(name), quotedText));
        return ids;
    }

    private static void add(List<String> ids, String name, String value, QuotedText quotedText) {
        quotedText.id(value).ifPresent(id -> ids.add(name + " " + id));
    }
}
