package dev.tokenconsole.auth.error;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.auth.testing.ClassifiedResponse;
import dev.tokenconsole.net.verdict.FailureVerdict;

/** Every family of error bodies that a token endpoint of this kind is known to send. */
class ErrorFamiliesTest {
    private static final String WHO = ClassifiedResponse.HOST;

    /** Families A and B: RFC 6749 section 5.2, and the descriptions that Okta writes. */
    static Stream<Arguments> oauth() {
        return Stream.of(
            Arguments.of(400, "invalid_request", "", " rejected the request (400)"),
            Arguments.of(400, "invalid_client", "", " rejected the client id or client secret (400)"),
            Arguments.of(400, "invalid_grant", "", "The client is not fully set up at " + WHO + " (400)"),
            Arguments.of(400, "invalid_scope", "", " wants a scope, and none was sent"),
            Arguments.of(400, "unsupported_grant_type", "", " wants a grant_type, and none was sent"),
            Arguments.of(400, "something_new", "", " rejected the request (400)"),
            Arguments.of(401, "invalid_client", "The client secret supplied for a confidential client is invalid.",
                " rejected the client secret"),
            Arguments.of(401, "invalid_client", "Invalid value for 'client_id' parameter.",
                " does not know this client id"),
            Arguments.of(401, "invalid_client", "No client credentials found.",
                " found no credentials in the request"),
            Arguments.of(401, "invalid_client",
                "Client authentication failed. Either the client or the client credentials are invalid.",
                " rejected the client id or client secret (401)"),
            Arguments.of(400, "unauthorized_client",
                "The client is not authorized to use the provided grant type. Configured grant types: [password].",
                " does not allow this client to use this grant"),
            Arguments.of(400, "access_denied",
                "Policy evaluation succeeded, but all the requested scopes were rejected.",
                " wants a scope, and none was sent"),
            Arguments.of(401, "access_denied",
                "Policy evaluation failed for this request, please check the policy configurations.",
                "A policy of " + WHO + " rejected this client"),
            Arguments.of(400, "temporarily_unavailable", "The authorization server is currently unable to handle the"
                + " request due to a temporary overloading or maintenance of the server.",
                " is unavailable (400)"),
            Arguments.of(500, "server_error", "The authorization server encountered an unexpected condition that"
                + " prevented it from fulfilling the request.", "Server error at " + WHO + " (500)"),
            Arguments.of(200, "invalid_client", "The client secret supplied for a confidential client is invalid.",
                " rejected the client secret"));
    }

    /** Errors of other providers for wrong credentials. */
    static Stream<Arguments> othersRefusals() {
        return Stream.of(
            Arguments.of(401, "unauthorized_client", "Invalid client or Invalid client credentials",
                " rejected the client id or client secret (401)"),
            Arguments.of(400, "unauthorized_client", "Invalid client secret", " rejected the client secret"),
            Arguments.of(400, "unauthorized_client", "AADSTS700016: Application with identifier 'x' was not found in"
                + " the directory 'Example'.", " does not know this client id"),
            Arguments.of(401, "invalid_client", "AADSTS7000215: Invalid client secret provided. Ensure the secret"
                + " being sent in the request is the client secret value.", " rejected the client secret"),
            Arguments.of(401, "access_denied", "Unauthorized", " rejected the client id or client secret (401)"),
            Arguments.of(403, "access_denied", "Client is not authorized to access the API.",
                "A policy of " + WHO + " rejected this client"));
    }

    /** A verdict says that a client is unknown only if the server does. */
    @ParameterizedTest
    @ValueSource(strings = {"unauthorized_client", "unsupported_grant_type", "access_denied", "invalid_scope"})
    void nobodyIsSaidToBeKnown(String error) {
        String cause = ClassifiedResponse.json(400, "{\"error\":\"" + error + "\"}").rejected().cause();
        assertFalse(cause.contains("is known"), cause);
    }

    @ParameterizedTest
    @MethodSource({"oauth", "othersRefusals"})
    void oauthErrors(int status, String error, String description, String title) {
        String body = description.isEmpty() ? "{\"error\":\"" + error + "\"}"
            : "{\"error\":\"" + error + "\",\"error_description\":\"" + description + "\"}";
        FailureVerdict verdict = ClassifiedResponse.json(status, body).failed();
        assertEquals(title.startsWith(" ") ? WHO + title : title, verdict.title());
        assertEquals(description.isEmpty() ? error : error + ": " + description, verdict.serverMessage());
        assertTrue(verdict.cause().endsWith("."), verdict.cause());
        assertTrue(verdict.nextStep().endsWith("."), verdict.nextStep());
    }

    @ParameterizedTest
    @CsvSource({
        "E0000001, 400, % rejected the request (400)",
        "E0000004, 401, % rejected the client id or client secret (401)",
        "E0000006, 403, % does not allow this request (403)",
        "E0000009, 500, Server error at % (500)",
        "E0000011, 401, % asks for a token instead of issuing one (401)",
        "E0000015, 401, % does not allow this request (401)",
        "E0000021, 400, % does not accept this kind of request (400)",
        "E0000022, 405, % does not accept POST at this address (405)",
        "E0000047, 429, Rate limited by % (429)",
        "E0009999, 404, % has no token endpoint at this address (404)"})
    void oktaApiErrors(String code, int status, String title) {
        String body = """
            {"errorCode":"%s","errorSummary":"Something.","errorLink":"x","errorId":"oaeABC-1_2",
             "errorCauses":[{"errorSummary":"One cause."},{"errorSummary":"Another."}]}""".formatted(code);
        FailureVerdict verdict = ClassifiedResponse.json(status, body).with("X-Okta-Request-Id", "Wx@7").failed();
        assertEquals(title.replace("%", WHO), verdict.title());
        assertEquals(code + ": Something. One cause. Another.", verdict.serverMessage());
        assertEquals(List.of("errorId oaeABC-1_2", "X-Okta-Request-Id Wx@7"), verdict.supportIds());
    }

    @Test
    void problemDetailsWithFields() {
        FailureVerdict verdict = ClassifiedResponse.json(400, """
            {"type":"https://tools.ietf.org/html/rfc9110#section-15.5.1",
             "title":"One or more validation errors occurred.","status":400,
             "errors":{"client_id":["The client_id field is required."],"$.date":["No.","Nor this."]},
             "traceId":"00-bbafef192204f0c436a41ca4eb806680-d41fefd8ce30a3a6-00"}""")
            .typed("application/problem+json; charset=utf-8").rejected();
        assertEquals(WHO + " rejected the request (400)", verdict.title());
        assertEquals("One or more validation errors occurred. client_id: The client_id field is required."
            + " $.date: No. $.date: Nor this.", verdict.serverMessage());
        assertEquals(List.of("traceId 00-bbafef192204f0c436a41ca4eb806680-d41fefd8ce30a3a6-00"), verdict.supportIds());
    }

    @Test
    void problemDetailsInTheirOtherShapes() {
        FailureVerdict typeless = ClassifiedResponse.json(400,
            "{\"title\":\"One or more validation errors occurred.\",\"errors\":{\"a\":[\"b\"]}}").rejected();
        assertEquals("One or more validation errors occurred. a: b", typeless.serverMessage());
        FailureVerdict notFound = ClassifiedResponse.json(404,
            "{\"type\":\"x\",\"title\":\"Not Found\",\"status\":404,\"traceId\":\"|e43b.1\"}").unreachable();
        assertEquals(WHO + " has no token endpoint at this address (404)", notFound.title());
        assertEquals(List.of("traceId |e43b.1"), notFound.supportIds());
        FailureVerdict detailed = ClassifiedResponse.json(500,
            "{\"title\":\"Error\",\"status\":500,\"detail\":\"It broke.\",\"exception\":{\"stack\":\"…\"}}")
            .unreachable();
        assertEquals("Error. It broke.", detailed.serverMessage());
        FailureVerdict bare = ClassifiedResponse.json(400, "{\"Model.Field\":[\"error message\"]}").rejected();
        assertEquals("Model.Field: error message", bare.serverMessage());
    }

    @Test
    void aChallengeHeaderIsReadWhereTheBodySaysNothing() {
        FailureVerdict verdict = ClassifiedResponse.bare(401).with("WWW-Authenticate",
            "Bearer error=\"invalid_token\", error_description=\"The audience 'x' is invalid\"").rejected();
        assertEquals(WHO + " asks for a token instead of issuing one (401)", verdict.title());
        assertEquals("invalid_token: The audience 'x' is invalid", verdict.serverMessage());
        assertNull(ClassifiedResponse.bare(401).with("WWW-Authenticate", "Basic realm=\"x\"").rejected()
            .serverMessage());
    }

    @Test
    void everyChallengeIsReadWithQuotesOrWithout() {
        FailureVerdict second = ClassifiedResponse.bare(401)
            .with("WWW-Authenticate", "Negotiate").with("WWW-Authenticate",
            "Bearer error=\"invalid_token\", error_description=\"The signature key was not found\"").rejected();
        assertEquals("invalid_token: The signature key was not found", second.serverMessage());
        assertEquals("insufficient_scope", ClassifiedResponse.bare(403).with("WWW-Authenticate",
            "Bearer realm=x, error = insufficient_scope, scope=pay").rejected().serverMessage());
        assertEquals("invalid_token: The key \"a\" is not known", ClassifiedResponse.bare(401).with("WWW-Authenticate",
            "Bearer Error=invalid_token, error_description=\"The key \\\"a\\\" is not known\"")
            .rejected().serverMessage());
    }

    /** An address may hold anything, and is not the server's word. */
    @Test
    void whatStandsInsideOfAnotherParameterIsNoError() {
        assertNull(ClassifiedResponse.bare(401).with("WWW-Authenticate",
            "Basic realm=\"https://sso.example.com/?error=unauthorized_client\"").rejected().serverMessage());
        assertNull(ClassifiedResponse.bare(401).with("WWW-Authenticate", "Basic realm=x?error=unauthorized_client")
            .rejected().serverMessage());
        FailureVerdict scope = ClassifiedResponse.bare(403).with("WWW-Authenticate",
            "Bearer realm=\"x, error=login_required\", error=\"insufficient_scope\"").rejected();
        assertEquals("insufficient_scope", scope.serverMessage());
    }

    @Test
    void theIdsOfOtherProvidersAreCollectedToo() {
        ClassifiedResponse entra = ClassifiedResponse.json(401, """
            {"error":"invalid_client","error_description":"AADSTS7000215: Invalid client secret provided.",
             "trace_id":"0b5fc6d0-92cd-4de0-9fd4-6b2d3a1f8d00","correlation_id":"1a5a1c1e-40c1-4b4e-9a2b-53d0a3cc"}""");
        assertEquals(List.of("trace_id 0b5fc6d0-92cd-4de0-9fd4-6b2d3a1f8d00",
            "correlation_id 1a5a1c1e-40c1-4b4e-9a2b-53d0a3cc", "Request-Id r1", "X-Correlation-ID c1",
            "x-ms-request-id m1", "traceparent 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"),
            entra.with("Request-Id", "r1").with("X-Correlation-ID", "c1").with("x-ms-request-id", "m1")
                .with("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .rejected().supportIds());
    }

    @Test
    void theOrderOfRecognitionIsThatOfTheReference() {
        FailureVerdict oktaFirst = ClassifiedResponse.json(401,
            "{\"errorCode\":\"E0000004\",\"errorSummary\":\"s\",\"error\":\"invalid_request\",\"title\":\"t\"}")
            .rejected();
        assertEquals("E0000004: s", oktaFirst.serverMessage());
        FailureVerdict oauthNext = ClassifiedResponse.json(401,
            "{\"errorCode\":\"nonsense\",\"error\":\"invalid_request\",\"title\":\"t\",\"status\":1}").rejected();
        assertEquals("invalid_request: t", oauthNext.serverMessage());
        FailureVerdict bodyBeforeHeader = ClassifiedResponse.json(401, "{\"error\":\"invalid_request\"}")
            .with("WWW-Authenticate", "Bearer error=\"invalid_token\"").rejected();
        assertEquals("invalid_request", bodyBeforeHeader.serverMessage());
    }
}
