package dev.tokenconsole.auth;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.net.InetAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import no.nav.security.mock.oauth2.MockOAuth2Server;
import okhttp3.mockwebserver.RecordedRequest;

import dev.tokenconsole.auth.client.TokenClient;
import dev.tokenconsole.auth.testing.TestFetcher;
import dev.tokenconsole.jwt.JwtDecoder;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentOptions;
import dev.tokenconsole.model.environment.TokenRecipe;
import dev.tokenconsole.model.environment.Transport;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.net.tls.SystemTrust;
import dev.tokenconsole.verify.claims.ExpectedClaims;
import dev.tokenconsole.verify.claims.Finding;

/** A token server that nobody here wrote: mock-oauth2-server, which reads requests with Nimbus's OAuth 2.0 library. */
class OtherTokenServerTest {
    private static final String CLIENT = "client 1:ü";
    private static final String SECRET = "s&c=r+t%~é€";
    private final MockOAuth2Server server = new MockOAuth2Server();

    @BeforeEach
    void start() {
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    @AfterEach
    void stop() {
        server.shutdown();
    }

    @ParameterizedTest
    @CsvSource({"oauth2-post, ''", "oauth2-post, payments:read all", "oauth2-basic, ''",
        "oauth2-basic, payments:read all"})
    void handsOutATokenThatIsWhatItIs(String recipeId, String scope) throws Exception {
        TokenRecipe recipe = TokenRecipe.byId(recipeId).orElseThrow();
        TokenOutcome.Issued issued =
            assertInstanceOf(TokenOutcome.Issued.class, fetch(recipe, scope), "a token is handed out");
        // On a busy machine it may take seconds from making a token to sending it, which is told rightly.
        assertThat(issued.notes(), everyItem(startsWith("The response gives the token ")));

        try (Secret token = issued.token().value()) {
            JWTClaimsSet claims = SignedJWT.parse(token.reveal()).getJWTClaimsSet();
            assertEquals(server.issuerUrl("bench").toString(), claims.getIssuer());
            assertEquals(claims.getExpirationTime().toInstant(), issued.token().times().exp());
            assertEquals(List.of(Finding.Level.OK), found(token, claims.getIssuer()));
            assertEquals(List.of(Finding.Level.MISMATCH), found(token, claims.getIssuer() + "/"));
        }
        RecordedRequest request = received();
        Map<String, String> form = form(request);
        assertEquals("client_credentials", form.get("grant_type"));
        assertEquals(scope.isEmpty() ? null : scope, form.get("scope"));
        assertEquals("application/x-www-form-urlencoded", request.getHeader("Content-Type"));
        if (recipe.authentication() == TokenRecipe.Authentication.BASIC) {
            assertEquals(List.of(CLIENT, SECRET), basic(request.getHeader("Authorization")));
            assertNull(form.get("client_id"));
            assertNull(form.get("client_secret"));
        } else {
            assertNull(request.getHeader("Authorization"));
            assertEquals(List.of(CLIENT, SECRET), List.of(form.get("client_id"), form.get("client_secret")));
        }
    }

    /** It needs a grant type, which StoneX's form does not have: its refusal is told in its own words. */
    @Test
    void takesTheFormOfStonexClearing() throws Exception {
        TokenOutcome outcome = fetch(TokenRecipe.STONEX_CLEARING, "");
        assertInstanceOf(TokenOutcome.Issued.class, outcome).token().close();
        assertEquals(List.of("client_id", "client_secret", "grant_type"), form(received()).keySet().stream().sorted()
            .toList());
    }

    private TokenOutcome fetch(TokenRecipe recipe, String scope) {
        URI url = URI.create(server.tokenEndpointUrl("bench").toString());
        try (TokenClient client = TestFetcher.client(TestFetcher.PATIENT, SystemTrust.ofThisComputer());
                Secret secret = Secret.of(SECRET)) {
            return client.fetch(TestFetcher.environment(url, recipe, scope), CLIENT, secret);
        }
    }

    /** Of a token that is expected from {@code issuer}. It names no client. */
    private List<Finding.Level> found(Secret token, String issuer) {
        EnvironmentOptions options = new EnvironmentOptions(null, null, "", issuer, "", null, Transport.DEFAULT);
        Environment environment =
            TestFetcher.environment(URI.create("https://127.0.0.1"), TokenRecipe.OAUTH2_POST, "").with(options);
        return new ExpectedClaims(environment, List.of()).check(JwtDecoder.decode(token.reveal()), CLIENT).stream()
            .map(Finding::level).toList();
    }

    private RecordedRequest received() {
        return server.takeRequest(10, TimeUnit.SECONDS);
    }

    private static Map<String, String> form(RecordedRequest request) {
        Map<String, String> form = new LinkedHashMap<>();
        for (String field : request.getBody().readUtf8().split("&", -1)) {
            String[] parts = field.split("=", 2);
            form.put(decoded(parts[0]), decoded(parts[1]));
        }
        return form;
    }

    private static List<String> basic(@Nullable String header) {
        String pair = new String(
            Base64.getDecoder().decode(String.valueOf(header).substring("Basic ".length())), StandardCharsets.US_ASCII);
        int colon = pair.indexOf(':');
        return Stream.of(pair.substring(0, colon), pair.substring(colon + 1)).map(OtherTokenServerTest::decoded)
            .toList();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
