package dev.tokenconsole.auth.client;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.auth.request.RequestPreview;
import dev.tokenconsole.auth.testing.HostileServer;
import dev.tokenconsole.auth.testing.TestFetcher;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.TokenRecipe;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.net.verdict.FailureVerdict;

/** Each recipe over the wire, and what is shown of it. */
class RecipeTest {
    private static final String TOKEN = "{\"access_token\":\"t\",\"token_type\":\"Bearer\",\"expires_in\":60}";
    private static final String CLIENT = "client 1:ü";
    private static final String SECRET = "s&c=r+t%~é€🙂";
    private static final String FORM_CLIENT = "client+1%3A%C3%BC";
    private static final String FORM_SECRET = "s%26c%3Dr%2Bt%25%7E%C3%A9%E2%82%AC%F0%9F%99%82";

    @Test
    void clearingIsAFormAtItsPath() throws Exception {
        String request = sent(TokenRecipe.STONEX_CLEARING, "ignored", "/identity/connect/token");
        assertThat(request, endsWith("\r\n\r\ngrant_type=client_credentials&client_id=" + FORM_CLIENT
            + "&client_secret=" + FORM_SECRET));
        assertThat(request.toLowerCase(Locale.ROOT), not(containsString("authorization")));
    }

    @Test
    void theGrantByBodyHasItsCredentialsInTheForm() throws Exception {
        String request = sent(TokenRecipe.OAUTH2_POST, "payments read:all", "/token");
        assertThat(request, endsWith("\r\n\r\ngrant_type=client_credentials&client_id=" + FORM_CLIENT
            + "&client_secret=" + FORM_SECRET + "&scope=payments+read%3Aall"));
        assertThat(request.toLowerCase(Locale.ROOT), not(containsString("authorization")));
    }

    @Test
    void theGrantByBasicHasThemInTheHeaderAlone() throws Exception {
        String request = sent(TokenRecipe.OAUTH2_BASIC, "", "/token");
        assertThat(request, endsWith("\r\n\r\ngrant_type=client_credentials"));
        String pair = Base64.getEncoder().encodeToString(
            (FORM_CLIENT + ":" + FORM_SECRET).getBytes(StandardCharsets.US_ASCII));
        assertThat(request, containsString("\r\nAuthorization: Basic " + pair + "\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"oauth2-post", "oauth2-basic"})
    void halfACharacterIsNotSent(String recipe) throws Exception {
        try (HostileServer server = HostileServer.answering("");
                TokenClient client = new TokenClient(TokenClock.SYSTEM, TestFetcher.PATIENT);
                Secret half = Secret.of("x\ud83d")) {
            Environment environment =
                TestFetcher.environment(server.base(), TokenRecipe.byId(recipe).orElseThrow(), "");
            FailureVerdict verdict = TestFetcher.verdict(
                TokenOutcome.Unreachable.class, client.fetch(environment, "id", half));
            assertEquals("The client id or client secret cannot be sent", verdict.title());
            assertEquals(0, server.connections());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "stonex-clearing | x | grant_type=client_credentials&client_id=client+1%3A%C3%BC&client_secret=••••••••",
        "oauth2-post | | grant_type=client_credentials&client_id=client+1%3A%C3%BC&client_secret=••••••••",
        "oauth2-post | a b | grant_type=client_credentials&client_id=client+1%3A%C3%BC&client_secret=••••••••"
            + "&scope=a+b"})
    void thePreviewOfAFormIsTheRequestWithoutTheSecret(String recipe, String scope, String body) {
        Environment environment = TestFetcher.environment(URI.create("https://auth.example/token"),
            TokenRecipe.byId(recipe).orElseThrow(), String.valueOf(scope).replace("null", ""));
        assertEquals("""
            POST https://auth.example/token
            Accept: application/json
            Content-Type: application/x-www-form-urlencoded

            %s
            """.formatted(body), RequestPreview.of(environment, CLIENT));
    }

    @Test
    void thePreviewOfBasicMasksTheWholePair() {
        Environment environment =
            TestFetcher.environment(URI.create("https://auth.example/token"), TokenRecipe.OAUTH2_BASIC, "a b");
        assertEquals("""
            POST https://auth.example/token
            Accept: application/json
            Content-Type: application/x-www-form-urlencoded
            Authorization: Basic ••••••••

            grant_type=client_credentials&scope=a+b
            """, RequestPreview.of(environment, CLIENT));
    }

    @Test
    void aTokenUrlOfItsOwnIsCalledShownAndJudged() throws Exception {
        Environment odd = TestFetcher.environment(
            URI.create("https://user:pass-word@auth.example/own"), TokenRecipe.OAUTH2_POST, "");
        assertThat(RequestPreview.of(odd, "id"), startsWith("POST https://auth.example/own\n"));
        try (TokenClient client = new TokenClient(TokenClock.SYSTEM); Secret secret = Secret.of(SECRET)) {
            TokenOutcome outcome = client.fetch(odd, "id", secret);
            assertEquals("The address of Test Bench contains a user name or password",
                TestFetcher.verdict(TokenOutcome.Unreachable.class, outcome).title());
            assertEquals(URI.create("https://auth.example/own"), outcome.exchange().url());
        }
    }

    /** The request that a server received, which has to equal the one in the facts of the exchange. */
    private static String sent(TokenRecipe recipe, String scope, String path) throws Exception {
        try (HostileServer server = HostileServer.answering(TestFetcher.ok(TOKEN));
                TokenClient client = new TokenClient(TokenClock.SYSTEM, TestFetcher.PATIENT);
                Secret secret = Secret.of(SECRET)) {
            Environment environment =
                TestFetcher.environment(URI.create(server.base() + path), recipe, scope);
            var issued = assertInstanceOf(TokenOutcome.Issued.class, client.fetch(environment, CLIENT, secret));
            assertEquals(RequestPreview.of(environment, CLIENT), issued.exchange().request());
            String request = server.requests().getFirst();
            assertThat(request, startsWith("POST " + path + " HTTP/1.1\r\n"));
            assertThat(request.toLowerCase(Locale.ROOT),
                containsString("\r\ncontent-type: application/x-www-form-urlencoded\r\n"));
            assertThat(request.toLowerCase(Locale.ROOT), containsString("\r\naccept: application/json\r\n"));
            return request;
        }
    }
}
