package dev.tokenconsole.sandbox.endpoint;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import dev.tokenconsole.sandbox.SandboxCall;
import dev.tokenconsole.sandbox.catalogue.SandboxClient;
import dev.tokenconsole.sandbox.http.RequestReader;
import dev.tokenconsole.testing.SandboxExtension;

class SandboxStrictnessTest {
    @RegisterExtension
    private static final SandboxExtension SANDBOX = new SandboxExtension();

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"})
    void onlyPostAsksForAToken(String method) throws Exception {
        HttpResponse<String> response = SandboxCall.send(SandboxCall
            .request(SANDBOX.baseUrl() + "/api/v1/authentication").method(method, BodyPublishers.noBody()));
        assertEquals(405, response.statusCode());
        assertEquals(List.of("POST"), response.headers().allValues("Allow"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/json;charset=utf-16",
        "application/jsonp"})
    void onlyJsonIsRead(String type) throws Exception {
        assertEquals(415, SandboxCall.post(SANDBOX.server(), type, demoBody()).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/json; charset=utf-8",
        "Application/JSON;charset=\"UTF-8\""})
    void jsonHasSeveralSpellings(String type) throws Exception {
        assertEquals(200, SandboxCall.post(SANDBOX.server(), type, demoBody()).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "\"x\"", "{} {}", "client_id=demo-client",
        "{\"client_id\":\"a\",\"client_id\":\"b\",\"client_secret\":\"c\"}"})
    void aBodyThatIsNoJsonObjectIsRefused(String body) throws Exception {
        HttpResponse<String> response = SandboxCall.post(SANDBOX.server(), "application/json", body);
        assertEquals(400, response.statusCode());
        assertEquals("application/problem+json; charset=utf-8",
            response.headers().firstValue("Content-Type").orElse(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"client_secret\":\"x\"}", "{\"client_id\":\"\",\"client_secret\":\"x\"}",
        "{\"client_id\":7,\"client_secret\":\"x\"}", "{\"client_id\":null,\"client_secret\":\"x\"}"})
    void aMissingFieldIsNamed(String body) throws Exception {
        JsonNode problem = SandboxCall.json(SandboxCall.post(SANDBOX.server(), "application/json", body));
        assertEquals("One or more validation errors occurred.", problem.path("title").stringValue());
        assertEquals(400, problem.path("status").intValue());
        assertEquals("The client_id field is required.", problem.at("/errors/client_id/0").stringValue());
        assertTrue(problem.at("/errors/client_secret").isMissingNode());
        assertThat(problem.path("traceId").stringValue(), matchesPattern("00-[0-9a-f]{32}-[0-9a-f]{16}-00"));
    }

    @Test
    void anUnknownClientIsToldSoAsByOkta() throws Exception {
        HttpResponse<String> response =
            SandboxCall.post(SANDBOX.server(), "application/json",
                SandboxCall.body("nobody", "demo-secret-not-a-secret"));
        assertEquals(401, response.statusCode());
        assertEquals("{\"error\":\"invalid_client\",\"error_description\":"
            + "\"Invalid value for 'client_id' parameter.\"}", response.body());
        assertTrue(response.headers().firstValue("X-Okta-Request-Id").isPresent());
    }

    @Test
    void aSecretMayHaveAnEndingOfItsOwn() throws Exception {
        String secret = SandboxClient.DEMO.secret();
        assertEquals(200, SandboxCall.post(SANDBOX.server(), "application/json",
            SandboxCall.body("demo-client", secret + "-2")).statusCode());
        assertEquals(401, SandboxCall.post(SANDBOX.server(), "application/json",
            SandboxCall.body("demo-client", secret + "2")).statusCode());
    }

    @Test
    void aWrongSecretIsToldSoAsByOkta() throws Exception {
        HttpResponse<String> response =
            SandboxCall.post(SANDBOX.server(), "application/json", SandboxCall.body("demo-client", "wrong"));
        assertEquals(401, response.statusCode());
        assertEquals("{\"error\":\"invalid_client\",\"error_description\":"
            + "\"The client secret supplied for a confidential client is invalid.\"}", response.body());
    }

    @Test
    void aLargeRequestIsNotReadToTheEnd() throws Exception {
        String body = SandboxCall.body("demo-client", "x".repeat(RequestReader.MAX_BODY));
        assertEquals(413, SandboxCall.post(SANDBOX.server(), "application/json", body).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/authentication", "/api/v/authentication", "/api/v1/authentication/",
        "/api/v1/authentication/x", "/oauth2", "/oauth2/other/v1/keys"})
    void otherPathsAreNotFound(String path) throws Exception {
        HttpResponse<String> response = SandboxCall.get(URI.create(SANDBOX.baseUrl() + path));
        assertEquals(404, response.statusCode());
        assertEquals("Not Found", SandboxCall.json(response).path("title").stringValue());
    }

    @Test
    void bothFormsOfDiscoveryNameTheKeys() throws Exception {
        URI suffix = URI.create(SANDBOX.server().issuer() + "/.well-known/openid-configuration");
        URI inserted = URI.create(SANDBOX.baseUrl() + "/.well-known/oauth-authorization-server"
            + SANDBOX.server().issuer().getPath());
        for (URI url : List.of(suffix, inserted)) {
            JsonNode document = SandboxCall.json(SandboxCall.get(url));
            assertEquals(SANDBOX.server().issuer().toString(), document.path("issuer").stringValue());
            assertEquals(SANDBOX.server().keySetUrl().toString(), document.path("jwks_uri").stringValue());
            assertEquals(SANDBOX.server().oauthTokenUrl().toString(), document.path("token_endpoint").stringValue());
            assertEquals("[\"client_secret_post\",\"client_secret_basic\"]",
                document.path("token_endpoint_auth_methods_supported").toString());
        }
    }

    @Test
    void onlyThePublicHalfOfTheKeyIsServed() throws Exception {
        JsonNode key = SandboxCall.json(SandboxCall.get(SANDBOX.server().keySetUrl())).at("/keys/0");
        assertEquals("RS256", key.path("alg").stringValue());
        assertEquals("sig", key.path("use").stringValue());
        for (String secretPart : List.of("d", "p", "q", "dp", "dq", "qi")) {
            assertFalse(key.has(secretPart), secretPart);
        }
    }

    private static String demoBody() {
        return SandboxCall.body("demo-client", "demo-secret-not-a-secret");
    }
}
