package dev.tokenconsole.auth.error;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.auth.testing.ClassifiedResponse;
import dev.tokenconsole.auth.testing.TestFetcher;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.TokenRecipe;
import dev.tokenconsole.net.verdict.FailureVerdict;

/** A verdict names a cause only by evidence, whoever sends the response and whatever is in it. */
class EvidenceTest {
    private static final URI URL = URI.create("https://" + ClassifiedResponse.HOST + "/oauth/token");

    /** Recipe, scope, status, error code, description, the id of the verdict. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        // Entra by its numbers, in other languages too
        "oauth2-post | | 401 | invalid_client | AADSTS7000215: Cl\u00e9 secr\u00e8te non valide. | secret-refused",
        "oauth2-post | | 401 | invalid_client | AADSTS7000222: The provided client secret keys are expired. |"
            + " secret-expired",
        "oauth2-post | a/.default | 400 | invalid_grant | AADSTS53003: Access has been blocked. | conditional-access",
        "oauth2-post | | 401 | invalid_client | AADSTS700027: The certificate with identifier is not registered. |"
            + " other-authentication",
        "oauth2-post | a/.default | 400 | invalid_grant | AADSTS65001: The user or administrator has not"
            + " consented. | consent-missing",
        "oauth2-post | | 400 | invalid_request | AADSTS90002: Tenant 'x' not found. | tenant-unknown",
        "oauth2-post | a | 400 | invalid_scope | AADSTS70011: The provided value for scope a is not valid. |"
            + " scope-refused",
        "oauth2-post | | 400 | invalid_client | AADSTS700025: Client is public so neither 'client_assertion' nor"
            + " 'client_secret' should be presented. | grant-refused",
        // of several possible causes, or of a call on behalf of a user
        "oauth2-post | a | 400 | invalid_client | AADSTS650056: Misconfigured application. | setup-incomplete",
        "oauth2-post | a | 400 | invalid_grant | AADSTS7000114: Application is not allowed to make application"
            + " on-behalf-of calls. | setup-incomplete",
        "oauth2-post | a | 400 | unauthorized_client | AADSTS9999999: Something new. | client-or-grant",
        "oauth2-post | a | 400 | invalid_grant | AADSTS9999999: Something new. | setup-incomplete",
        // Keycloak, Okta, Auth0, Salesforce, Ping, Google, Kong, GitHub
        "oauth2-post | | 401 | unauthorized_client | INVALID_CREDENTIALS: Invalid client credentials | client-refused",
        "oauth2-post | | 401 | invalid_client | Client disabled | client-disabled",
        "oauth2-post | | 401 | unauthorized_client | Client not enabled to retrieve service account | grant-refused",
        // Keycloak 26.7.3 sent these to a client whose credentials were right, or to another endpoint
        "oauth2-post | | 400 | invalid_client | Bearer-only not allowed | grant-refused",
        "oauth2-post | | 400 | invalid_client | Parameter client_assertion_type is missing | other-authentication",
        "oauth2-post | | 400 | invalid_request | DPoP proof is missing | proof-wanted",
        "oauth2-post | | 400 | invalid_request | Client Certification missing for MTLS HoK Token Binding |"
            + " certificate-wanted",
        "oauth2-post | | 403 | access_denied | Realm not enabled | tenant-disabled",
        "oauth2-post | | 400 | unauthorized_client | Client is not allowed to initiate OAuth 2.0 Device Authorization"
            + " Grant. The flow is disabled for the client. | wrong-endpoint",
        "oauth2-post | | 401 | invalid_grant | Client not allowed OIDC CIBA Grant | wrong-endpoint",
        // other versions of Keycloak
        "oauth2-post | | 400 | unauthorized_client | Invalid client credentials | client-refused",
        "oauth2-post | | 400 | invalid_client | Could not find client | client-unknown",
        "oauth2-post | | 400 | invalid_client | Client is not enabled | client-disabled",
        "oauth2-post | | 400 | unauthorized_client | Client secret setup required for client x | setup-incomplete",
        // and what no version sent
        "oauth2-post | | 400 | unauthorized_client | CLIENT_NOT_FOUND: null | client-or-grant",
        "oauth2-post | | 401 | invalid_client | Invalid client secret | client-refused",
        "oauth2-post | email no:such | 400 | invalid_scope | Invalid scopes: email no:such | scopes-refused",
        "oauth2-post | | 403 | access_denied | Service not found: https://api.example.com | resource-unknown",
        "oauth2-post | | 403 | access_denied | Some new rule | policy-refused",
        "oauth2-post | | 403 | access_denied | Service not enabled within domain: https://pay | resource-unknown",
        "oauth2-post | | 400 | invalid_grant | request not supported on this domain | tenant-unknown",
        "oauth2-post | | 400 | invalid_client | Request denied: Unsupported authentication method |"
            + " other-authentication",
        "oauth2-post | | 401 | deleted_client | The OAuth client was deleted. | client-disabled",
        "oauth2-post | | 400 | access_denied | You must use HTTPS | https-wanted",
        "oauth2-post | | 200 | incorrect_client_credentials | The client_id and/or client_secret passed are"
            + " incorrect. | client-refused",
        "oauth2-post | r | 400 | invalid_target | The resource is not known. | resource-unknown",
        "oauth2-post | | 400 | invalid_dpop_proof | The DPoP proof JWT header is missing. | proof-wanted",
        "oauth2-post | | 401 | unauthorized_client | Client is unauthorized to retrieve access tokens using this"
            + " method, or client not authorized for any of the scopes requested. | setup-incomplete",
        "oauth2-post | | 400 | oauth_approval_error_generic | An unexpected error has occurred | setup-incomplete",
        "oauth2-post | | 400 | inactive_org | organization is inactive | tenant-disabled",
        // words for which no source is known keep the meaning of their code
        "oauth2-post | | 400 | unauthorized_client | Request denied: Client is not enabled | client-or-grant",
        "oauth2-post | | 400 | invalid_client | client not found | client-refused",
        "oauth2-post | | 422 | unprocessable | The body does not fit the description | request-invalid",
        // a missing parameter, judged by what was sent
        "stonex-payments | | 400 | invalid_request | Missing form parameter: grant_type | grant-missing",
        "stonex-payments | | 400 | invalid_request | missing required parameter 'grant_type' | grant-missing",
        "stonex-payments | | 400 | invalid_request | missing required parameter grant_type | grant-missing",
        "stonex-payments | | 400 | invalid_request | Invalid 'grant_type' type | grant-missing",
        "stonex-payments | | 400 | invalid_request | OAuth 2.0 Parameter: grant_type | grant-missing",
        "stonex-payments | | 400 | unsupported_grant_type | | grant-missing",
        "oauth2-post | | 400 | invalid_request | Missing form parameter: grant_type | body-unread",
        "oauth2-post | | 400 | invalid_request | invalid request: missing client_id parameter | body-unread",
        "oauth2-basic | | 400 | invalid_request | invalid request: missing client_id parameter | credentials-missing",
        "oauth2-post | | 400 | invalid_request | missing required parameter 'token' | wrong-endpoint",
        "oauth2-post | | 400 | invalid_request | Invalid parameter: redirect_uri | wrong-endpoint",
        "oauth2-post | | 400 | invalid_request | The 'resource' parameter is required. | parameter-missing",
        "oauth2-post | | 400 | invalid_request | only application/x-www-form-urlencoded content-type bodies are"
            + " supported | wrong-media-type",
        // hostile: words that sound like a cause and are none
        "oauth2-post | a | 400 | invalid_scope | Scope 'AADSTS7000215' is not valid | scope-refused",
        "oauth2-post | a | 400 | invalid_scope | The scope The client secret supplied is unknown | scope-refused",
        "oauth2-post | | 400 | invalid_request | Missing parameter in request | request-invalid",
        "oauth2-post | | 400 | invalid_request | The client_secret is required to be 64 characters long |"
            + " request-invalid",
        "oauth2-post | | 401 | invalid_client | AADSTS70002150: a number that only begins alike | client-refused",
        "oauth2-post | | 401 | access_denied | Unauthorized scope requested | policy-refused",
        "oauth2-post | | 401 | something_new | invalid_client | unexplained-message",
        "oauth2-post | | 403 | Forbidden | invalid_client is not what happened | forbidden-message",
        "oauth2-post | | 401 | Unauthorized | Bad credentials? No: maintenance. | unexplained-message",
        "oauth2-post | | 400 | invalid_grant | The client secret supplied for this assertion is invalid. |"
            + " setup-incomplete",
        "oauth2-post | | 500 | server_error | Missing form parameter: grant_type | server-fault",
        "oauth2-post | | 400 | unauthorized_client | No audience parameter needed here | client-or-grant"})
    void aCauseIsNamedByItsEvidence(String recipe, @Nullable String scope, int status, String error,
            @Nullable String description, String id) {
        String body = "{\"error\":\"" + error + "\",\"error_description\":\"" + text(description) + "\"}";
        FailureVerdict verdict = failed(ClassifiedResponse.json(status, body), recipe, text(scope));
        assertEquals(id, verdict.id());
        assertTrue(String.valueOf(verdict.serverMessage()).startsWith(error), verdict.serverMessage());
    }

    /** Status, challenge, recipe, the id. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "401 | Basic realm=\"x\" | oauth2-basic | client-refused",
        "401 | Basic realm=\"x\" | oauth2-post | scheme-wanted",
        "401 | Bearer realm=\"api\" | oauth2-post | bearer-wanted",
        "401 | Bearer error=\"invalid_token\" | oauth2-post | bearer-wanted",
        "401 | Key realm=\"kong\" | oauth2-post | key-wanted",
        "401 | AzureApiManagementKey realm=\"x\",name=\"Ocp-Apim-Subscription-Key\",type=\"header\" |"
            + " oauth2-post | key-wanted-named",
        "401 | Negotiate | oauth2-post | scheme-wanted",
        "401 | Digest realm=\"Key realm\", nonce=\"Bearer x\" | oauth2-post | scheme-wanted",
        "401 | DPoP algs=\"ES256\" | oauth2-post | proof-wanted",
        "403 | Key realm=\"kong\" | oauth2-post | forbidden",
        "401 | Basic realm=\"error=invalid_client\" | oauth2-post | scheme-wanted",
        "401 | | oauth2-post | unexplained", "403 | | oauth2-post | forbidden", "400 | | oauth2-post |"
            + " request-unexplained",
        "422 | | oauth2-post | request-unexplained", "496 | | oauth2-post | certificate-wanted"}, quoteCharacter = '`')
    void aStatusAloneProvesNothing(int status, @Nullable String challenge, String recipe, String id) {
        ClassifiedResponse bare = ClassifiedResponse.bare(status);
        assertEquals(id,
            failed(challenge == null ? bare : bare.with("WWW-Authenticate", challenge), recipe, "").id());
    }

    /** The body in any shape, and the words that are quoted. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "application/json | {\"message\":\"Unknown path\"} | Unknown path",
        "application/json | {\"code\":401,\"msg\":\"No such app\"} | No such app",
        "application/json | {\"error\":{\"code\":403,\"message\":\"Denied by"
            + " rule\",\"status\":\"PERMISSION_DENIED\"}} | PERMISSION_DENIED: Denied by rule",
        "application/json | {\"fault\":{\"faultstring\":\"Bad"
            + " thing\",\"detail\":{\"errorcode\":\"oauth.v2.Bad\"}}} | oauth.v2.Bad: Bad thing",
        "application/json | {\"errors\":[{\"message\":\"First.\"},{\"message\":\"Second\"}]} | First. Second",
        "application/json | {\"errors\":[\"One\",\"Two\"]} | One. Two",
        "application/json | [{\"errorCode\":\"INVALID_THING\",\"message\":\"Of a list\"}] | INVALID_THING: Of a list",
        "application/json | \"Only a text\" | Only a text",
        "application/json | {\"status\":401,\"error\":\"Unauthorized\",\"message\":\"Spring says"
            + " so\",\"path\":\"/x\"} | Unauthorized: Spring says so",
        "application/json | {\"Whatever\":\"Some words of it\"} | Some words of it",
        "application/json | Not JSON at all | Not JSON at all",
        "text/html | <html><head><title>Sign in &amp; go</title></head></html> | Sign in & go",
        "application/xml | <Error><Code>X1</Code><Message>In XML</Message></Error> | In XML",
        "text/plain | Plainly refused | Plainly refused"}, quoteCharacter = '`')
    void theServersWordsAreQuoted(String type, String body, String words) {
        assertEquals(words, failed(ClassifiedResponse.json(401, body).typed(type), "oauth2-post", "").serverMessage());
        assertEquals(words, failed(ClassifiedResponse.json(500, body).typed(type), "oauth2-post", "").serverMessage());
    }

    @Test
    void wordsInAnotherEncodingAreReadable() {
        String latin1 = "{\"message\":\"Schl\u00fcssel ung\u00fcltig\"}";
        ClassifiedResponse response = new ClassifiedResponse(403, latin1, java.util.Map.of());
        assertEquals("Schl\u00fcssel ung\u00fcltig",
            failed(response.typed("application/json; charset=ISO-8859-1"), "oauth2-post", "").serverMessage());
        assertEquals("Schl\u00fcssel ung\u00fcltig", failed(ClassifiedResponse.json(403, latin1), "oauth2-post", "")
            .serverMessage());
        byte[] utf8 = latin1.getBytes(StandardCharsets.UTF_8);
        assertTrue(utf8.length > latin1.length());
    }

    /** Nothing that may be a credential is quoted, under whichever name it comes back. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"message\":\"You sent client_secret=% twice\"}", "{\"api_token\":\"% and more\"}",
        "{\"Whatever\":\"it was % indeed\"}", "{\"errors\":[\"bad % value\"]}", "you sent %",
        "<html><title>%</title></html>", "<e><message>was %</message></e>"}, quoteCharacter = '`')
    void theSecretIsNeverQuoted(String body) {
        FailureVerdict verdict =
            failed(ClassifiedResponse.json(401, body.replace("%", TestFetcher.CANARY)), "oauth2-post", "");
        assertTrue(!String.valueOf(verdict.serverMessage()).contains(TestFetcher.CANARY.substring(0, 12)),
            verdict.serverMessage());
    }

    /** The number alone decides where Entra repeats it. */
    @Test
    void theNumberOfEntraIsReadBesideTheWords() {
        assertEquals("client-disabled", failed(ClassifiedResponse.json(400, "{\"error\":\"unauthorized_client\","
            + "\"error_description\":\"Die Anwendung ist deaktiviert.\",\"error_codes\":[7000112]}"), "oauth2-post", "")
            .id());
    }

    @Test
    void everyRowHasASourceAndIsReached() {
        Set<String> seen = new HashSet<>();
        for (ErrorTable.Row row : ErrorTable.rows()) {
            assertTrue(row.source().length() > 5 && !row.provider().isBlank(), row.toString());
            assertTrue(seen.add(row.code() + " " + row.words()), "twice: " + row);
            String words = row.words().replaceFirst("^[=^]", "");
            String code = row.code().equals("*") ? "x_y" : row.code();
            assertEquals(row.reason(), (words.isEmpty() ? ErrorTable.byCode(code) : ErrorTable.byWords(code, words))
                .orElseThrow(), row.toString());
        }
        assertTrue(seen.size() > 120);
    }

    private static FailureVerdict failed(ClassifiedResponse response, String recipe, String scope) {
        Environment environment = TestFetcher.environment(URL, TokenRecipe.byId(recipe).orElseThrow(), scope);
        return TestFetcher.verdict(TokenOutcome.Failure.class, response.outcome(environment));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
