package dev.tokenconsole.verify.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.tokenconsole.jwt.JwtDecoder;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.model.environment.EnvironmentOptions;
import dev.tokenconsole.model.environment.TokenRecipe;
import dev.tokenconsole.model.environment.Transport;

/** Findings about a token of this environment, and about one of another. */
class ExpectedClaimsTest {
    private static final String SANDBOX = "https://sandbox.example.com/oauth2/a";
    private static final String PRODUCTION = "https://example.com/oauth2/b";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{\"iss\":\"https://sandbox.example.com/oauth2/a\",\"aud\":\"api\",\"cid\":\"me\"} | OK The issuer matches. OK "
            + "The audience matches.",
        "{\"iss\":\"https://sandbox.example.com/oauth2/a\",\"aud\":[\"x\",\"api\"]} | OK The issuer matches. OK The "
            + "audience matches.",
        "{\"iss\":\"https://sandbox.example.com/oauth2/a/\",\"aud\":\"api\"} | MISMATCH The token was issued by "
            + "https://sandbox.example.com/oauth2/a/, but https://sandbox.example.com/oauth2/a is expected: it may "
            + "belong to another environment. OK The audience matches.",
        "{\"iss\":\"https://example.com/oauth2/b\",\"aud\":[\"x\",7]} | MISMATCH This is a PRODUCTION token: it was "
            + "issued by https://example.com/oauth2/b, which is the issuer of Production, not of Sandbox. MISMATCH The "
            + "token is for [\"x\",7], but the audience api is expected.",
        "{} | MISMATCH The token names no issuer. https://sandbox.example.com/oauth2/a is expected. MISMATCH The token "
            + "names no audience. The audience api is expected.",
        "{\"iss\":\"https://sandbox.example.com/oauth2/a\",\"aud\":\"api\",\"cid\":\"you\"} | NOTE The token names the "
            + "client you (cid), not the client that requested it. OK The issuer matches. OK The audience matches.",
        "{\"iss\":\"https://sandbox.example.com/oauth2/a\",\"aud\":\"[api\",\"azp\":\"me\",\"client_id\":\"you\"} | "
            + "MISMATCH The token is for [api, but the audience api is expected. OK The issuer matches."})
    void everyClaimIsComparedWithWhatIsExpected(String payload, String findings) {
        assertEquals(findings, check(sandbox(SANDBOX, "api"), payload));
    }

    @Test
    void whereNothingIsExpectedNothingIsFound() {
        assertEquals("", check(sandbox("", ""), "{\"iss\":\"x\",\"aud\":\"y\"}"));
        assertEquals("NOTE The token names the client you (client_id), not the client that requested it.",
            check(sandbox("", ""), "{\"client_id\":\"you\"}"));
    }

    @Test
    void anOpaqueTokenIsNotComparedWhereNothingIsExpected() {
        assertEquals(List.of(), new ExpectedClaims(sandbox("", ""), List.of())
            .check(JwtDecoder.decode("opaque"), "me"));
    }

    @Test
    void whatAHostileTokenSaysIsCutAndMadePrintable() {
        String text = check(sandbox(SANDBOX, ""), "{\"iss\":\"\\u202e" + "x".repeat(9000) + "\"}");
        assertEquals("MISMATCH The token was issued by \\u202e" + "x".repeat(113) + "…, but " + SANDBOX
            + " is expected: it may belong to another environment.", text);
    }

    /** An issuer that production expects is production's, whether or not this environment expects any. */
    @Test
    void aTokenOfProductionIsSaidWithoutAnExpectationToo() {
        String said = "MISMATCH This is a PRODUCTION token: it was issued by " + PRODUCTION
            + ", which is the issuer of Production, not of Sandbox.";
        assertEquals(said, check(sandbox("", ""), "{\"iss\":\"" + PRODUCTION + "\"}"));
        assertEquals(said.replace("of Production,", "of Production, Second,"),
            check(sandbox("", ""), "{\"iss\":\"" + PRODUCTION + "\"}", production("Second")));
        assertEquals(said.replace("of Production,", "of Production, Second,"),
            check(sandbox(SANDBOX, ""), "{\"iss\":\"" + PRODUCTION + "\"}", production("Second")));
        Environment live = production("Live").with(options("", ""));
        assertEquals("MISMATCH This is no PRODUCTION token: it was issued by " + SANDBOX
            + ", which is the issuer of Sandbox, not of Live.", check(live, "{\"iss\":\"" + SANDBOX + "\"}",
                sandbox(SANDBOX, "")));
        // One that both kinds expect, and one of another environment of the same kind, prove nothing.
        assertEquals("", check(sandbox("", ""), "{\"iss\":\"" + PRODUCTION + "\"}", other(PRODUCTION)));
        assertEquals("", check(sandbox("", ""), "{\"iss\":\"" + SANDBOX + "\"}", other(SANDBOX)));
    }

    private static Environment production(String name) {
        return new Environment(name, name, EnvironmentKind.PRODUCTION, URI.create("https://" + name + ".example"), "1",
            TokenRecipe.STONEX_PAYMENTS, options(PRODUCTION, ""));
    }

    private static Environment other(String issuer) {
        return new Environment("other", "Other", EnvironmentKind.OTHER, URI.create("https://other.example"), "1",
            TokenRecipe.STONEX_PAYMENTS, options(issuer, ""));
    }

    private static String check(Environment environment, String payload, Environment... more) {
        List<Environment> others = new ArrayList<>(List.of(more));
        others.addFirst(environment);
        others.add(1, new Environment("production", "Production", EnvironmentKind.PRODUCTION, URI.create("https://example.com"),
                "1", TokenRecipe.STONEX_PAYMENTS, options(PRODUCTION, "")));
        String token = part("{\"alg\":\"none\"}") + "." + part(payload) + ".";
        return String.join(" ", new ExpectedClaims(environment, others).check(JwtDecoder.decode(token), "me").stream()
            .map(finding -> finding.level() + " " + finding.text()).toList());
    }

    private static Environment sandbox(String issuer, String audience) {
        return new Environment("sandbox", "Sandbox", EnvironmentKind.SANDBOX,
            URI.create("https://sandbox.example.com"), "1", TokenRecipe.STONEX_PAYMENTS, options(issuer, audience));
    }

    private static EnvironmentOptions options(String issuer, String audience) {
        return new EnvironmentOptions(null, null, "", issuer, audience, null, Transport.DEFAULT);
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
