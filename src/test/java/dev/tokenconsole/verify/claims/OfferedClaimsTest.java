package dev.tokenconsole.verify.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.jwt.JwtDecoder;
import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.model.environment.TokenRecipe;

/** Finding A4: the expectations that are offered, and the tokens from which nothing is. */
class OfferedClaimsTest {
    private static final String ISSUER = "https://auth.example.com/oauth2/aus1";
    private static final Instant NOW = Instant.parse("2026-11-22T14:05:00Z");
    private final Environment sandbox = environment("sandbox", "https://api.example.com");

    @Test
    void areTheOnlyIssuerAndAudience() {
        assertEquals(Optional.of(new OfferedClaims(ISSUER, "api://pay")), offer(payload(ISSUER, "\"api://pay\"")));
        assertEquals(Optional.of(new OfferedClaims(ISSUER, "api://pay")), offer(payload(ISSUER, "[\"api://pay\"]")));
        assertEquals(Optional.of(new OfferedClaims(ISSUER, "")), offer(payload(ISSUER, "[\"a\",\"b\"]")));
        assertEquals(Optional.of(new OfferedClaims(ISSUER, "")), offer("{\"iss\":\"" + ISSUER + "\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"aud\":\"a\"}", "{\"iss\":\"\",\"aud\":\"a\"}", "{\"iss\":\" x\"}", "{\"iss\":\"a\\u0007b\"}",
        "{\"iss\":\"https://auth.example.com\",\"iss\":\"https://auth2.example.com\"}",
        "{\"iss\":\"https://auth.example.com\"", "[1]", "{\"iss\":\"https://auth.example.com\",\"nbf\":4102441200}",
        "{\"iss\":\"https://evil.example/api.example.com\"}", "{\"iss\":\"https://example.com.evil.org\"}",
        "{\"iss\":\"https://127.0.0.1/x\"}", "{\"iss\":\"https://user@[bad\"}"})
    void nothingIsOfferedFromATokenThatMayBeWrong(String payload) {
        assertEquals(Optional.empty(), offer(payload));
    }

    @ParameterizedTest
    @CsvSource({"http://127.0.0.1:9, http://127.0.0.1:8080/x, true", "http://127.0.0.1:9, http://localhost/x, true",
        "http://127.0.0.1:9, https://auth.example.com, false", "https://10.0.0.1, https://99.9.0.1, false",
        "https://api.example.com, joe, true", "https://login.one, https://login.two, false"})
    void theIssuerMustBeNearTheServer(String server, String issuer, boolean offered) {
        Environment environment = environment("e", server);
        assertEquals(offered, offer(payload(issuer, "\"a\""), environment, List.of(environment)).isPresent());
    }

    @Test
    void nothingIsOfferedWhereSomethingIsExpectedOrElsewhere() {
        String payload = payload(ISSUER, "\"a\"");
        Environment expecting = sandbox.with(sandbox.options().expecting("", "b"));
        assertEquals(Optional.empty(), offer(payload, expecting, List.of(expecting)));
        Environment other = environment("other", "https://api2.example.com");
        Environment owner = other.with(other.options().expecting(ISSUER, ""));
        assertEquals(Optional.empty(), offer(payload, sandbox, List.of(sandbox, owner)));
        Environment demo = BuiltInEnvironments.builtIn(BuiltInEnvironments.DEMO_ID).orElseThrow();
        assertEquals(Optional.empty(), offer(payload, demo, List.of(demo)));
    }

    @Test
    void nothingIsOfferedFromAnUnsignedToken() {
        String token = part("{\"alg\":\"none\"}") + "." + part(payload(ISSUER, "\"a\"")) + ".";
        assertEquals(Optional.empty(), OfferedClaims.of(JwtDecoder.decode(token), sandbox, List.of(sandbox),
            TokenFindings.of(JwtDecoder.decode(token), NOW)));
    }

    private Optional<OfferedClaims> offer(String payload) {
        return offer(payload, sandbox, List.of(sandbox));
    }

    private static Optional<OfferedClaims> offer(String payload, Environment environment, List<Environment> others) {
        byte[] signature = new byte[256];
        signature[0] = 1;
        String token = part("{\"alg\":\"RS256\",\"kid\":\"k\"}") + "." + part(payload) + "."
            + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
        var decoded = JwtDecoder.decode(token);
        return OfferedClaims.of(
            decoded, environment, others, new ExpectedClaims(environment, others).check(decoded, "client", NOW));
    }

    private static Environment environment(String id, String server) {
        return new Environment(
            id, id, EnvironmentKind.SANDBOX, URI.create(server), "1", TokenRecipe.STONEX_PAYMENTS);
    }

    private static String payload(String issuer, String audience) {
        return "{\"iss\":\"" + issuer + "\",\"aud\":" + audience + "}";
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
