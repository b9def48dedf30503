package dev.tokenconsole.verify.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.jwt.JwtDecoder;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.model.environment.EnvironmentOptions;
import dev.tokenconsole.model.environment.TokenRecipe;
import dev.tokenconsole.model.environment.Transport;

/** A claim that comes twice is judged by each of its values: some reader takes the one, another the other. */
class RepeatedClaimTest {
    private static final String SANDBOX = "\"iss\":\"https://sandbox.example.com\"";
    private static final String LIVE = "\"iss\":\"https://live.example.com\"";
    private static final String OTHER = "\"iss\":\"https://other.example.com\"";
    private static final String AUDIENCE = "\"aud\":\"api\"";
    private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");

    /** Wherever the value of production stands, and whatever is between. */
    @ParameterizedTest
    @ValueSource(strings = {SANDBOX + "," + AUDIENCE + "," + LIVE, LIVE + "," + AUDIENCE + "," + SANDBOX,
        SANDBOX + "," + SANDBOX + "," + LIVE, SANDBOX + ",\"a\":{\"b\":1,\"b\":[2]},\"exp\":4102444800," + LIVE,
        OTHER + "," + LIVE, SANDBOX + ",\"iss\":5," + LIVE, SANDBOX + ",\"i\\u0073s\":\"https://live.example.com\"",
        SANDBOX + "," + LIVE + ",\"exp\":", SANDBOX + "," + LIVE + "} x {"})
    void oneOfProductionIsSaidAlsoToQuiet(String members) {
        List<Finding> found = found("sandbox", members);
        List<Finding> said = found.stream().filter(finding -> finding.isSaid(true)).toList();
        assertEquals(List.of("This may be a PRODUCTION token: it names several issuers, and https://live.example.com "
            + "is the issuer of live, not of sandbox."), said.stream().map(Finding::text).toList());
        assertTrue(said.getFirst().isDanger() && said.getFirst().isOfAnotherEnvironment());
        assertEquals("one issuer is PRODUCTION's", said.getFirst().headline());
        assertTrue(found.stream().anyMatch(finding -> finding.subject() == Finding.Subject.DAMAGE), found::toString);
    }

    @Test
    void oneOfASandboxIsSaidInProduction() {
        assertEquals("MISMATCH damaged, MISMATCH one issuer is not PRODUCTION's",
            headlines("live", LIVE + "," + SANDBOX));
        assertEquals("MISMATCH damaged, MISMATCH PRODUCTION token", headlines("sandbox", LIVE + "," + LIVE));
        assertEquals("MISMATCH damaged, MISMATCH one issuer is PRODUCTION's", headlines("none", SANDBOX + "," + LIVE));
    }

    /** Columns: the members, the findings of an environment that expects issuer and audience. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        AUDIENCE + "," + SANDBOX + "," + OTHER + " | several issuers",
        AUDIENCE + "," + OTHER + "," + OTHER + " | issued by another issuer",
        AUDIENCE + "," + SANDBOX + "," + SANDBOX + " | ``",
        AUDIENCE + "," + SANDBOX + ",\"iss\":\"\" | several issuers",
        SANDBOX + "," + AUDIENCE + ",\"aud\":\"live\" | several audiences",
        SANDBOX + ",\"aud\":[\"live\"]," + AUDIENCE + " | several audiences",
        SANDBOX + "," + AUDIENCE + ",\"aud\":[\"api\",\"live\"] | ``",
        SANDBOX + "," + AUDIENCE + ",\"aud\":[] | several audiences",
        SANDBOX + "," + AUDIENCE + ",\"cid\":\"me\",\"cid\":\"you\" | names another client",
        SANDBOX + "," + AUDIENCE + ",\"cid\":\"me\",\"cid\":\"me\" | ``"})
    void eachValueIsCompared(String members, String expected) {
        List<Finding> strict = found("strict", members);
        assertEquals("damaged", strict.getFirst().headline());
        assertEquals(expected, strict.stream().skip(1).map(Finding::headline).collect(Collectors.joining(", ")));
    }

    /** Of two times none is certain, and the damage says so; of two that are the same, that one is. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"nbf\":4102444800,\"nbf\":1 | MISMATCH damaged",
        "\"nbf\":1,\"nbf\":4102444800 | MISMATCH damaged",
        "\"nbf\":4102444800,\"nbf\":4102444800 | MISMATCH damaged, MISMATCH not valid yet",
        "\"exp\":1,\"nbf\":2,\"exp\":4102444800 | MISMATCH damaged"})
    void timesThatDifferAreNotStated(String members, String expected) {
        assertEquals(expected, headlines("none", members).replaceAll(
            "(MISMATCH not valid yet), (MISMATCH damaged)", "$2, $1"));
    }

    private static String headlines(String environment, String members) {
        return found(environment, members).stream().map(finding -> finding.level() + " " + finding.headline())
            .collect(Collectors.joining(", "));
    }

    private static List<Finding> found(String name, String members) {
        List<Environment> all = List.of(
            environment("sandbox", EnvironmentKind.SANDBOX, "https://sandbox.example.com", ""),
            environment("live", EnvironmentKind.PRODUCTION, "https://live.example.com", ""));
        Environment own = all.stream().filter(each -> each.name().equals(name)).findFirst()
            .orElseGet(() -> name.equals("strict")
                ? environment(name, EnvironmentKind.SANDBOX, "https://sandbox.example.com", "api")
                : environment(name, EnvironmentKind.SANDBOX, "", ""));
        return new ExpectedClaims(own, all).check(JwtDecoder.decode(
            encoded("{\"alg\":\"RS256\"}") + '.' + encoded("{" + members + "}") + '.' + encoded("x".repeat(256))),
            "me", NOW);
    }

    private static Environment environment(String id, EnvironmentKind kind, String issuer, String audience) {
        return new Environment(id, id, kind, URI.create("https://sandbox.example.com"), "1",
            TokenRecipe.OAUTH2_POST, new EnvironmentOptions(null, null, "", issuer, audience, null, Transport.DEFAULT));
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
