package dev.tokenconsole.auth;

import static dev.tokenconsole.auth.testing.HostileCase.MALFORMED;
import static dev.tokenconsole.auth.testing.HostileCase.REJECTED;
import static dev.tokenconsole.auth.testing.HostileCase.UNREACHABLE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import dev.tokenconsole.auth.testing.HostileCase;
import dev.tokenconsole.auth.testing.HostileTable;
import dev.tokenconsole.auth.testing.TestFetcher;

/** Statuses, limits, and one answer of each family of errors as it comes over the wire. */
@Execution(ExecutionMode.CONCURRENT)
class HostileStatusTest {
    private static final HostileTable TABLE = new HostileTable("Status and errors", "3-status");
    private static final String JSON = "Content-Type: application/json\r\n";

    static Stream<HostileCase> statuses() {
        return Stream.of(
            bare("400 Bad Request", REJECTED, "% rejected the request without giving a reason (400)"),
            bare("401 Unauthorized", REJECTED, "% rejected the request without an error code (401)"),
            bare("403 Forbidden", REJECTED, "% does not allow this request (403)"),
            bare("404 Not Found", UNREACHABLE, "% has no token endpoint at this address (404)"),
            bare("405 Method Not Allowed", UNREACHABLE, "% does not accept POST at this address (405)"),
            bare("415 Unsupported Media Type", UNREACHABLE, "% does not accept this kind of request (415)"),
            bare("418 I'm a teapot", UNREACHABLE, "% responded with 418 and no token"),
            bare("429 Too Many Requests", UNREACHABLE, "Rate limited by % (429)"),
            bare("500 Internal Server Error", UNREACHABLE, "Server error at % (500)"),
            bare("502 Bad Gateway", UNREACHABLE, "The service behind % does not respond (502)"),
            bare("503 Service Unavailable", UNREACHABLE, "% is unavailable (503)"),
            bare("504 Gateway Timeout", UNREACHABLE, "The service behind % does not respond (504)"),
            bare("599 Odd", UNREACHABLE, "Server error at % (599)"),
            bare("304 Not Modified", UNREACHABLE, "% responded with 304 and no token"),
            bare("200 OK", MALFORMED, "% sent an empty response (200)"));
    }

    static Stream<HostileCase> families() {
        return Stream.of(
            json("200 with an OAuth error", "200 OK", REJECTED, "% rejected the client id or client secret (200)",
                "{\"error\":\"invalid_client\"}"),
            json("A: RFC 6749", "400 Bad Request", REJECTED, "% rejected the request (400)",
                "{\"error\":\"invalid_request\"}"),
            json("B: Okta, wrong secret", "401 Unauthorized", REJECTED, "% rejected the client secret",
                "{\"error\":\"invalid_client\",\"error_description\":"
                    + "\"The client secret supplied for a confidential client is invalid.\"}"),
            json("B: Okta, unknown client", "401 Unauthorized", REJECTED, "% does not know this client id",
                "{\"error\":\"invalid_client\",\"error_description\":\"Invalid value for 'client_id' parameter.\"}"),
            json("B: Okta, no credentials", "401 Unauthorized", REJECTED, "% found no credentials in the request",
                "{\"error\":\"invalid_client\",\"error_description\":\"No client credentials found.\"}"),
            json("B: Okta, grant", "400 Bad Request", REJECTED,
                "% does not allow this client to request a token this way (400)",
                "{\"error\":\"unauthorized_client\"}"),
            json("B: Okta, scopes", "400 Bad Request", REJECTED, "% wants a scope, and none was sent",
                "{\"error\":\"access_denied\",\"error_description\":"
                    + "\"Policy evaluation succeeded, but all the requested scopes were rejected.\"}"),
            json("B: Okta, policy", "401 Unauthorized", REJECTED, "A policy of % rejected this client",
                "{\"error\":\"access_denied\",\"error_description\":\"Policy evaluation failed for this request.\"}"),
            json("B: Okta, overloaded", "400 Bad Request", UNREACHABLE, "% is unavailable (400)",
                "{\"error\":\"temporarily_unavailable\"}"),
            json("C: Okta API, limit", "429 Too Many Requests", UNREACHABLE, "Rate limited by % (429)",
                "{\"errorCode\":\"E0000047\",\"errorSummary\":\"API call exceeded rate limit due to too many "
                    + "requests.\",\"errorLink\":\"E0000047\",\"errorId\":\"oae1\",\"errorCauses\":[]}"),
            json("C: Okta API, headers", "400 Bad Request", UNREACHABLE,
                "% does not accept this kind of request (400)", "{\"errorCode\":\"E0000021\",\"errorSummary\":\"x\"}"),
            json("D: ASP.NET, fields", "400 Bad Request", REJECTED, "% rejected the request (400)",
                "{\"title\":\"One or more validation errors occurred.\",\"status\":400,"
                    + "\"errors\":{\"client_id\":[\"The client_id field is required.\"]}}"),
            json("D: ASP.NET, not found", "404 Not Found", UNREACHABLE,
                "% has no token endpoint at this address (404)", "{\"title\":\"Not Found\",\"status\":404}"),
            json("D: ASP.NET, fields alone", "400 Bad Request", REJECTED, "% rejected the request (400)",
                "{\"Model.Field\":[\"error message\"]}"),
            HostileCase.sent("E: a challenge in a header", REJECTED,
                "% asks for a token instead of issuing one (401)", TestFetcher.response("401 Unauthorized",
                    "WWW-Authenticate: Bearer error=\"invalid_token\", error_description=\"x\"\r\n", "")),
            html("F: HTML of squid", "403 Forbidden", "Server: squid\r\n",
                "A proxy responded instead of % (HTML page, 403, Server: squid)"),
            html("F: HTML of a gateway", "502 Bad Gateway", "Server: nginx\r\n",
                "A gateway responded instead of % (HTML page, 502, Server: nginx)"),
            html("F: HTML of squid, no way on", "503 Service Unavailable", "Server: squid\r\n",
                "A proxy could not reach % (HTML page, 503, Server: squid)"),
            HostileCase.sent("F: 407", UNREACHABLE, "A proxy in front of % requires a login (407)",
                TestFetcher.response("407 Proxy Authentication Required", "Proxy-Authenticate: Basic\r\n", "")),
            json("F: truncated JSON with 400", "400 Bad Request", REJECTED,
                "% rejected the request (400), and its reason could not be read", "{\"error\":\"inva"));
    }

    @ParameterizedTest
    @MethodSource({"statuses", "families"})
    void endsWithAnExactSentence(HostileCase hostile) throws Exception {
        TABLE.play(hostile);
    }

    @ParameterizedTest
    @CsvSource({"2, 2 s, 2", "-1, ,", "'Wed, 04 Mar 2020 05:06:37 GMT', 1 s, 1",
        "'Fri, 31 Dec 9999 23:59:59 GMT', 'more than 31 days, as the server asks', 2678400", "garbage, ,", "0, 1 s, 1",
        "99999, 99999 s, 99999",
        "9999999, 'more than 31 days, as the server asks', 2678400"})
    void retryAfterIsClamped(String header, @Nullable String told, @Nullable Integer seconds) throws Exception {
        for (String status : new String[] {"429 Too Many Requests", "503 Service Unavailable"}) {
            boolean limit = status.startsWith("429");
            String untimed = limit ? "Rate limited by % (429)" : "% is unavailable (503)";
            String timed = limit ? "Rate limited: try again in " + told + " (429)"
                : "% is unavailable: try again in " + told + " (503)";
            TokenOutcome outcome = TABLE.play(HostileCase.sent(status.substring(0, 3) + ", Retry-After: " + header,
                UNREACHABLE, seconds == null ? untimed : timed,
                TestFetcher.response(status, "Retry-After: " + header + "\r\n", "")));
            assertEquals(seconds == null ? null : Duration.ofSeconds(seconds),
                TestFetcher.verdict(UNREACHABLE, outcome).pause());
        }
    }

    @AfterAll
    static void writeTable() throws Exception {
        TABLE.write();
    }

    private static HostileCase bare(String status, Class<? extends TokenOutcome> type, String words) {
        return HostileCase.sent(status.substring(0, 3), type, words, TestFetcher.response(status, "", ""));
    }

    private static HostileCase json(
            String name, String status, Class<? extends TokenOutcome> type, String words, String body) {
        return HostileCase.sent(name, type, words, TestFetcher.response(status, JSON, body));
    }

    private static HostileCase html(String name, String status, String header, String words) {
        return HostileCase.sent(name, UNREACHABLE, words,
            TestFetcher.response(status, "Content-Type: text/html\r\n" + header, "<!doctype html><title>x</title>"));
    }
}
