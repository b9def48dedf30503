package dev.tokenconsole.verify.claims;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.model.environment.EnvironmentOptions;
import dev.tokenconsole.model.environment.TokenRecipe;
import dev.tokenconsole.model.environment.Transport;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.model.token.AccessToken;
import dev.tokenconsole.model.token.ClockSkew;
import dev.tokenconsole.model.token.GrantedMembers;
import dev.tokenconsole.model.token.TokenTimes;
import dev.tokenconsole.testing.TestOutcomes;

/** Each row of the table of findings, on both sides: where it is said, and next to it where nothing is. */
class FenceTest {
    private static final Instant NOW = Instant.parse("2026-11-27T02:00:00Z");
    private static final String ISSUER = "https://sandbox.example.com/a";
    private static final String ELSEWHERE = "https://live.example.com/b";

    /** Columns: the header's alg, the payload, the headlines with their levels. The environment expects nothing. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "RS256 | {\"cid\":\"you\"} | NOTE names another client",
        "RS256 | {\"azp\":\"you\"} | NOTE names another client",
        "RS256 | {\"client_id\":\"you\"} | NOTE names another client",
        "RS256 | {\"appid\":\"you\"} | NOTE names another client",
        "RS256 | {\"cid\":\"me\"} | ``",
        "RS256 | {\"appid\":\"me\"} | ``",
        "RS256 | {\"sub\":\"you\"} | ``",
        "RS256 | {\"nbf\":1795744806} | MISMATCH not valid yet",
        "RS256 | {\"nbf\":1795744805} | ``",
        "RS256 | {\"iat\":1795744806} | NOTE issued in the future",
        "RS256 | {\"iat\":1795744805} | ``",
        "RS256 | {\"cnf\":{\"jkt\":\"x\"}} | NOTE bound to a key",
        "RS256 | {\"cnf\":{\"x5t#S256\":\"x\"}} | NOTE bound to a key",
        "RS256 | {\"cnf\":{\"kid\":\"x\"}} | NOTE bound to a key",
        "RS256 | {\"cnf\":{}} | ``",
        "RS256 | {\"cnf\":null} | ``",
        "RS256 | {\"cnf\":[]} | ``",
        "RS256 | {\"act\":{\"cnf\":{\"jkt\":\"x\"}}} | ``",
        "none | {} | MISMATCH unsigned",
        "NONE | {} | MISMATCH unsigned",
        "nonesuch | {} | ``",
        "HS256 | {} | ``"})
    void oneTokenAlone(String algorithm, String payload, String expected) {
        assertEquals(expected, headlines(algorithm, payload, environment(EnvironmentKind.SANDBOX, "", "", null)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{\"iss\":\"" + ISSUER + "\",\"aud\":\"api\"} | OK issuer matches, OK audience matches",
        "{\"iss\":\"" + ISSUER + "/\",\"aud\":\"api\"} | MISMATCH issued by another issuer, OK audience matches",
        "{\"aud\":\"api\"} | MISMATCH no issuer, OK audience matches",
        "{\"iss\":\"" + ISSUER + "\",\"aud\":\"API\"} | MISMATCH for another audience, OK issuer matches",
        "{\"iss\":\"" + ISSUER + "\",\"aud\":[\"x\",\"api\"]} | OK issuer matches, OK audience matches",
        "{\"iss\":\"" + ISSUER + "\"} | MISMATCH no audience, OK issuer matches"})
    void issuerAndAudience(String payload, String expected) {
        assertEquals(expected,
            headlines("RS256", payload, environment(EnvironmentKind.SANDBOX, ISSUER, "api", null)));
    }

    @Test
    void aMissingAudienceIsNothingWhereNoneIsExpected() {
        assertEquals("OK issuer matches",
            headlines("RS256", "{\"iss\":\"" + ISSUER + "\"}", environment(EnvironmentKind.SANDBOX, ISSUER, "", null)));
    }

    /** Only where its public keys are known is a secret as key, or an unknown algorithm, against the rules. */
    @ParameterizedTest
    @CsvSource({"HS256,true", "HS512,true", "RSA-OAEP,true", "rs256,true", "RS256,false", "PS512,false", "ES384,false",
        "EdDSA,false", "Ed25519,false"})
    void algorithm(String algorithm, boolean mismatch) {
        Environment publishing = environment(EnvironmentKind.SANDBOX, "", "", URI.create("https://x.example/keys"));
        assertEquals(mismatch ? "MISMATCH algorithm not allowed" : "", headlines(algorithm, "{}", publishing));
        String issued = "{\"iss\":\"" + ISSUER + "\"}";
        assertEquals(mismatch ? "MISMATCH algorithm not allowed, OK issuer matches" : "OK issuer matches",
            headlines(algorithm, issued, environment(EnvironmentKind.SANDBOX, ISSUER, "", null)), "by its metadata");
        assertEquals("OK issuer matches",
            headlines(algorithm, "{\"iss\":\"a\"}", environment(EnvironmentKind.SANDBOX, "a", "", null)));
        assertEquals("", headlines(algorithm, "{}", environment(EnvironmentKind.SANDBOX, "", "", null)));
        assertEquals("MISMATCH unsigned", headlines("none", "{}", publishing), "told once");
    }

    @ParameterizedTest
    @CsvSource({"SANDBOX,PRODUCTION,PRODUCTION token,This is a PRODUCTION token: it was issued by ",
        "PRODUCTION,SANDBOX,no PRODUCTION token,This is no PRODUCTION token: it was issued by ",
        "OTHER,PRODUCTION,PRODUCTION token,This is a PRODUCTION token: it was issued by ",
        "SANDBOX,OTHER,issued by another issuer,The token was issued by ",
        "PRODUCTION,PRODUCTION,issued by another issuer,The token was issued by "})
    void productionIsNamed(EnvironmentKind here, EnvironmentKind there, String headline, String text) {
        Environment own = environment(here, ISSUER, "", null);
        Finding finding = fetched("RS256", "{\"iss\":\"" + ELSEWHERE + "\"}", null, null, null)
            .findings(own, List.of(own, named("other", there, ELSEWHERE, ""))).getFirst();
        assertEquals(headline, finding.headline());
        assertThat(finding.text(), containsString(
            text + " " + ELSEWHERE + ", which is the issuer of other, not of own."));
        assertEquals(true, finding.isOfAnotherEnvironment());
    }

    /** Two entries may stand for one server: then none of them is named. */
    @Test
    void ownersAreNamedIfThereIsOneOrIfAllAreOfProduction() {
        Environment own = environment(EnvironmentKind.SANDBOX, ISSUER, "api", null);
        List<Environment> one = List.of(own, named("p1", EnvironmentKind.PRODUCTION, ELSEWHERE, "live"));
        List<Environment> two = new ArrayList<>(one);
        two.add(named("p2", EnvironmentKind.PRODUCTION, ELSEWHERE, "live"));
        FetchedToken token =
            fetched("RS256", "{\"iss\":\"" + ELSEWHERE + "\",\"aud\":\"live\"}", null, null, null);
        assertEquals(List.of("This is a PRODUCTION token: it was issued by " + ELSEWHERE
            + ", which is the issuer of p1, not of own.", "The token is for live, which p1 expects, not own."),
            token.findings(own, one).stream().map(Finding::text).toList());
        assertEquals(List.of("This is a PRODUCTION token: it was issued by " + ELSEWHERE
            + ", which is the issuer of p1, p2, not of own.",
            "The token is for live, but the audience api is expected."),
            token.findings(own, two).stream().map(Finding::text).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "a b | a | {} | MISMATCH scope not granted in full",
        "a b | a b c | {} | ``",
        "a b | b a | {\"scope\":\"a\"} | ``",
        "a b | | {\"scope\":\"a\"} | NOTE scope not granted in full",
        "a b | | {\"scp\":[\"a\",\"b\"]} | ``",
        "a b | | {} | ``"})
    void scope(String asked, @Nullable String granted, String payload, String expected) {
        Environment environment = new Environment("own", "own", EnvironmentKind.SANDBOX,
            URI.create("https://sandbox.example.com"), "1", TokenRecipe.OAUTH2_POST,
            new EnvironmentOptions(null, null, asked, "", "", null, Transport.DEFAULT));
        assertEquals(expected, said(fetched("RS256", payload, granted, null, null).findings(environment, List.of())));
    }

    /** The response says an hour; both clocks agree. */
    @ParameterizedTest
    @CsvSource({"3606,true", "3594,true", "3605,false", "3595,false", "600,true", "-10,false"})
    void lifetime(int seconds, boolean noted) {
        Instant exp = NOW.plusSeconds(seconds);
        List<Finding> found = fetched("RS256", "{\"exp\":" + exp.getEpochSecond() + "}", null, Duration.ofHours(1), exp)
            .findings(environment(EnvironmentKind.SANDBOX, "", "", null), List.of());
        assertEquals(noted ? "NOTE lifetime in doubt" : "", said(found));
        if (noted) {
            assertEquals("The response gives the token 3600 s, the token itself by this computer's clock "
                + Math.abs(seconds - 3600) + " s " + (seconds < 3600 ? "less" : "more")
                + ". The countdown uses the earlier expiry.", found.getFirst().text());
        }
    }

    /** The difference of the clocks is none of the lifetimes. */
    @Test
    void lifetimeByTheServersClock() {
        ClockSkew ahead = new ClockSkew(Duration.ofSeconds(94), Duration.ofMillis(500));
        Instant exp = NOW.minusSeconds(94).plusSeconds(3600);
        TokenTimes times = new TokenTimes(NOW, 0, Duration.ofHours(1), exp, ahead);
        FetchedToken token = TestOutcomes.fetched(
            new AccessToken(Secret.of(token("RS256", "{}")), times), "me", List.of());
        assertEquals("", said(token.findings(environment(EnvironmentKind.SANDBOX, "", "", null), List.of())));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "https://a.example.com/x | https://b.example.com/x | The issuer is at b.example.com. That of the token before it "
            + "was at a.example.com.",
        "https://a.example.com/x | https://A.example.com/y | ``",
        "https://a.example.com/x | joe | ``",
        "joe | https://a.example.com/x | ``"})
    void host(String before, String now, String expected) {
        FetchedToken token = fetched("RS256", "{\"iss\":\"" + now + "\"}", null, null, null)
            .after(fetched("RS256", "{\"iss\":\"" + before + "\"}", null, null, null));
        List<Finding> found = token.findings(environment(EnvironmentKind.SANDBOX, "", "", null), List.of());
        assertEquals(expected, found.stream().map(Finding::text).collect(Collectors.joining()));
        assertEquals(List.of(), found.stream().filter(each -> each.level() != Finding.Level.NOTE).toList());
    }

    /** An expected issuer says more than the one before. */
    @Test
    void theHostIsNoNewsWhereAnIssuerIsExpected() {
        FetchedToken token = fetched("RS256", "{\"iss\":\"" + ISSUER + "\"}", null, null, null)
            .after(fetched("RS256", "{\"iss\":\"" + ELSEWHERE + "\"}", null, null, null));
        assertEquals("OK issuer matches",
            said(token.findings(environment(EnvironmentKind.SANDBOX, ISSUER, "", null), List.of())));
    }

    /** The hostile values of all rows are cut and made printable. */
    @Test
    void whatATokenSaysCannotSteerATerminal() {
        String evil = "\\u202e\\u001b[2J" + "x".repeat(5000);
        Environment own = environment(EnvironmentKind.SANDBOX, ISSUER, "api", URI.create("https://x.example/keys"));
        List<Finding> found = fetched("a\\u001b[2J", "{\"iss\":\"" + evil + "\",\"aud\":\"" + evil + "\",\"cid\":\""
            + evil + "\"}", null, null, null).findings(own, List.of(own));
        assertEquals(4, found.size());
        for (Finding each : found) {
            assertEquals(true, each.text().length() < 400, each::text);
            assertEquals(true, each.text().codePoints().noneMatch(
                point -> Character.isISOControl(point) || point == 0x202e), each::text);
        }
    }

    private static String headlines(String algorithm, String payload, Environment environment) {
        return said(fetched(algorithm, payload, null, null, null).findings(environment, List.of(environment)));
    }

    private static String said(List<Finding> findings) {
        return findings.stream().map(finding -> finding.level() + " " + finding.headline())
            .collect(Collectors.joining(", "));
    }

    private static FetchedToken fetched(String algorithm, String payload, @Nullable String granted,
            @Nullable Duration expiresIn, @Nullable Instant exp) {
        return TestOutcomes.fetched(new AccessToken(Secret.of(token(algorithm, payload)),
            new TokenTimes(NOW, 0, expiresIn, exp), new GrantedMembers(granted, Map.of())), "me", List.of());
    }

    private static Environment environment(
            EnvironmentKind kind, String issuer, String audience, @Nullable URI keySetUrl) {
        return new Environment("own", "own", kind, URI.create("https://sandbox.example.com"), "1",
            TokenRecipe.STONEX_PAYMENTS,
            new EnvironmentOptions(null, null, "", issuer, audience, keySetUrl, Transport.DEFAULT));
    }

    private static Environment named(String name, EnvironmentKind kind, String issuer, String audience) {
        return new Environment(name, name, kind, URI.create("https://live.example.com"), "1",
            TokenRecipe.STONEX_PAYMENTS,
            new EnvironmentOptions(null, null, "", issuer, audience, null, Transport.DEFAULT));
    }

    private static String token(String algorithm, String payload) {
        byte[] signature = new byte[256];
        signature[0] = 1;
        return part("{\"alg\":\"" + algorithm + "\"}") + "." + part(payload) + "."
            + (algorithm.equals("none") ? ""
                : Base64.getUrlEncoder().withoutPadding().encodeToString(signature));
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
