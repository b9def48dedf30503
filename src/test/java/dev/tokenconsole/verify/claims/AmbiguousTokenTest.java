package dev.tokenconsole.verify.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.jwt.JwtDecoder;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.model.environment.EnvironmentOptions;
import dev.tokenconsole.model.environment.TokenRecipe;
import dev.tokenconsole.model.environment.Transport;

/** A token counts as being as expected only if every strict reader takes the same values from it. */
class AmbiguousTokenTest {
    private static final String HEADER = "{\"alg\":\"RS256\",\"kid\":\"k1\"}";
    private static final String ISSUER = "https://sandbox.example.com/a";
    private static final String LIVE = "https://live.example.com/b";
    private static final String WHOLE = "{\"iss\":\"" + ISSUER + "\",\"aud\":\"api\"}";

    private static Stream<Arguments> bent() {
        Stream<String> issuers = Stream.of("5", "null", "true", "[\"" + ISSUER + "\"]", "{\"a\":\"" + ISSUER + "\"}",
            "\"" + LIVE + "\",\"iss\":\"" + ISSUER + "\"", "\"" + ISSUER + "\",\"iss\":\"" + LIVE + "\"",
            "\"" + ISSUER + "\",\"iss\":\"" + ISSUER + "\"", "\"" + ISSUER + " \"");
        Stream<String> audiences = Stream.of("5", "null", "{\"a\":\"api\"}", "\"[\\\"api\\\"]\"", "\"api,x\"",
            "[5,\"api\"]", "[[\"api\"]]", "[]", "\"x\",\"aud\":\"api\"", "\"api\",\"aud\":[\"x\"]");
        Stream<String> payloads = Stream.concat(issuers.map(value -> "{\"iss\":" + value + ",\"aud\":\"api\"}"),
            audiences.map(value -> "{\"iss\":\"" + ISSUER + "\",\"aud\":" + value + "}"));
        Stream<String> damaged = Stream.of(WHOLE.substring(0, WHOLE.length() - 1), WHOLE + "x",
            WHOLE.substring(0, WHOLE.length() - 1) + ",\"sub\":\"a\",\"sub\":\"b\"}", "\ufeff" + WHOLE);
        Stream<String> headers = Stream.of("{}", "{\"kid\":\"k1\"}", "{\"alg\":5}", "{\"alg\":null}",
            "{\"alg\":[\"RS256\"]}", "{\"alg\":\"none\",\"alg\":\"RS256\"}", "{\"alg\":\"RS256\",\"alg\":\"RS256\"}",
            "{\"alg\":\"RS256\"", HEADER + "x");
        return Stream.concat(Stream.concat(payloads, damaged).map(payload -> Arguments.of(HEADER, payload)),
            headers.map(header -> Arguments.of(header, WHOLE)));
    }

    @ParameterizedTest
    @MethodSource("bent")
    void isAMismatch(String header, String payload) {
        List<Finding> found = findings(token(header, payload));
        assertTrue(Finding.anyMismatch(found), () -> found.toString());
        boolean damaged = found.stream().anyMatch(finding -> finding.subject() == Finding.Subject.DAMAGE);
        assertTrue(!damaged || found.stream().noneMatch(finding -> finding.level() == Finding.Level.OK),
            () -> found.toString());
    }

    /** Copying asks, whichever of two values a reader takes. */
    @ParameterizedTest
    @ValueSource(strings = {"{\"iss\":\"" + ISSUER + "\",\"aud\":\"api\",\"iss\":\"" + LIVE + "\"}",
        "{\"iss\":\"" + LIVE + "\",\"aud\":\"api\",\"iss\":\"" + ISSUER + "\"}"})
    void copyingAsksAboutTwoIssuers(String payload) {
        List<Finding> found = findings(token(HEADER, payload));
        assertTrue(found.stream().allMatch(Finding::isOfAnotherEnvironment), found::toString);
        assertEquals("damaged", found.getFirst().headline());
    }

    @ParameterizedTest
    @ValueSource(strings = {"eyJ0eXAiOiJKV1QiLCJlbmMiOiJBMTI4R0NNIiwiYWxnIjoiUlNBLU9BRVAifQ.a.b.c.d",
        "0123456789abcdef0123456789abcdef"})
    void whatCannotBeReadIsNotAsExpected(String token) {
        List<Finding> found = findings(token);
        assertEquals(List.of("issuer not readable", "audience not readable"),
            found.stream().map(Finding::headline).toList());
        assertTrue(found.stream().allMatch(Finding::isStrictFault), found::toString);
        assertTrue(found.stream().noneMatch(Finding::isOfAnotherEnvironment), "it may be the right one");
    }

    @Test
    void aStrictTokenIsAsExpected() {
        assertEquals(List.of(Finding.Level.OK, Finding.Level.OK),
            findings(token(HEADER, WHOLE)).stream().map(Finding::level).toList());
    }

    private static List<Finding> findings(String token) {
        Environment own = environment("own", EnvironmentKind.SANDBOX, ISSUER, "api");
        Environment live = environment("live", EnvironmentKind.PRODUCTION, LIVE, "");
        return new ExpectedClaims(own, List.of(own, live)).check(JwtDecoder.decode(token), "me");
    }

    private static Environment environment(String id, EnvironmentKind kind, String issuer, String audience) {
        return new Environment(id, id, kind, URI.create("https://sandbox.example.com"), "1",
            TokenRecipe.OAUTH2_POST, new EnvironmentOptions(null, null, "", issuer, audience, null, Transport.DEFAULT));
    }

    private static String token(String header, String payload) {
        return encoded(header) + '.' + encoded(payload) + '.' + encoded("x".repeat(256));
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
