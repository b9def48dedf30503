package dev.tokenconsole.cli.decode;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.tokenconsole.SampleToken;
import dev.tokenconsole.cli.Cli;

/** The sample token of the API page, whose signature was cut short there, and things that are no token. */
class DecodeCommandTest {
    private static final String SAMPLE = SampleToken.TEXT;
    private static final String FIVE_MINUTES_BEFORE_THE_END = "2024-08-30T14:14:25Z";

    @Test
    void showsEveryClaimWithItsMeaningAndTheTimesWithTheirDistance() {
        Cli.Result result = decode(SAMPLE);
        assertEquals("""
            HEADER
              kid  b-NbWj8NnsQbT0TdEqSYyj0sMQXMW0QoBNcK7nBAcQc
                          Which of the issuer's keys was used (RFC 7515)
              alg  RS256  Algorithm of the signature or encryption (RFC 7515)

            CLAIMS
              ver  1                       Version of the token's format (Okta, Entra)
              jti  AT.0zmJD9bG_KORUdBdLqK9_4LxZQvgOZiEuMti4qJebyQ
                                           The token's own id (RFC 7519)
              iss  https://auth.preview.stonex.com/oauth2/ausflt4njrc9VdO6i1d7
                                           Who issued the token (RFC 7519)
              aud  api://paymentsconnect   Which API the token is meant for (RFC 7519)
              iat  1725023965              2024-08-30T13:19:25Z, 55 min ago · When the token was issued (RFC 7519)
              exp  1725027565              2024-08-30T14:19:25Z, in 5 min · When the token ends (RFC 7519)
              cid  0oaflsxggtKgKNyYW1d7    Client that asked for the token (Okta)
              scp  ["client_credentials"]  What the token permits (Okta, Entra)
              sub  0oaflsxggtKgKNyYW1d7    Whom the token is about (RFC 7519)

            SIGNATURE
              The signature has 318 characters; an RS256 signature with a 2048-bit key has 342: it was probably cut \
            short, and can never be verified.
            """, result.out());
        assertEquals("", result.err());
        assertEquals(1, result.exitCode());
    }

    @Test
    void warnsOfATokenInAnArgument() {
        Cli.Result result = new Cli().at(FIVE_MINUTES_BEFORE_THE_END).run("decode", SAMPLE);
        assertEquals(decode(SAMPLE).out(), result.out());
        assertEquals("A token in an argument can be seen by others on this computer, and the shell may keep it. "
            + "Rather pipe it to decode, or use --clipboard.\n", result.err());
        assertEquals("", new Cli().run("decode", SAMPLE, "--quiet").err());
    }

    @Test
    void saysWhatIsFoundAboutTheTokenAlone() {
        String bound = token("{\"nbf\":4102441200,\"cnf\":{\"jkt\":\"x\"}}");
        assertThat(decode(bound).err(), containsString("The token is valid only from 2099-12-31T23:00:00Z on (nbf)"));
        JsonNode findings = JsonMapper.shared().readTree(decode(bound, "--json").out()).get("findings");
        assertEquals("mismatch", findings.get(0).get("level").stringValue());
        assertThat(findings.get(1).get("text").stringValue(), containsString("DPoP"));
    }

    @Test
    void readsStandardInputAndSaysWhatItStripped() {
        Cli.Result bare = decode(SAMPLE);
        Cli.Result result = new Cli().at(FIVE_MINUTES_BEFORE_THE_END).stdin("Authorization: Bearer " + SAMPLE + "\n")
            .run("decode");
        assertEquals(1, result.exitCode());
        assertEquals(bare.out(), result.out());
        assertFalse(result.err().isBlank());
        assertEquals("", new Cli().stdin("Bearer " + SAMPLE).run("decode", "-", "--quiet").err());
        assertEquals("", new Cli().stdin(SAMPLE + "\n").run("decode").err());
    }

    @Test
    void printsJsonForMachines() {
        Cli.Result result = decode(SAMPLE, "--json");
        JsonNode json = JsonMapper.shared().readTree(result.out());
        assertEquals(1, result.exitCode());
        assertEquals("jwt", json.get("kind").stringValue());
        assertEquals("jwt", json.get("form").stringValue());
        assertEquals("RS256", json.get("header").get("alg").stringValue());
        assertEquals(1725027565, json.get("claims").get("exp").longValue());
        assertEquals("client_credentials", json.get("claims").get("scp").get(0).stringValue());
        assertEquals("2024-08-30T14:19:25Z", json.get("times").get("exp").stringValue());
        assertFalse(json.get("signature").get("intact").booleanValue());
        assertFalse(json.get("signature").get("verified").booleanValue());
        assertThat(json.get("signature").get("note").stringValue(), containsString("cut short"));
        assertTrue(json.get("notes").isArray());
        assertEquals("", result.err());
    }

    @Test
    void keepsNumbersAsTheyAre() {
        String many = "7".repeat(1001);
        String out = decode(token("{\"big\":123456789012345678901234567890,\"part\":1.10,\"zero\":-0.0,"
            + "\"many\":" + many + ",\"huge\":1e99999999999,\"in\":{\"a\":[],\"b\":{}}}"), "--json").out();
        assertThat(out, containsString("""
              "claims": {
                "big": 123456789012345678901234567890,
                "part": 1.10,
                "zero": -0.0,
                "many": %s,
                "huge": 1e99999999999,
                "in": {
                  "a": [],
                  "b": {}
                }
              },
            """.formatted(many)));
    }

    @Test
    void keepsNamesOfAnyLengthInJson() {
        String name = "n".repeat(60_000);
        Cli.Result result = decode(token("{\"" + name + "\":1}"), "--json");
        assertEquals(0, result.exitCode(), result.err());
        assertThat(result.out(), containsString("\"" + name + "\": 1"));
    }

    @Test
    void escapesInJsonWhatATerminalWouldObey() {
        String hostile = "\u009b2J\u007f\u202e\u2028\u200b\udb40\udc01é";
        Cli.Result result = decode(token("{\"na" + hostile + "\":[\"" + hostile + "\"]}"), "--json");
        assertThat(result.out(), containsString(
            "\"na\\u009b2J\\u007f\\u202e\\u2028\\u200b\\udb40\\udc01é\": ["));
        assertEquals(hostile,
            JsonMapper.shared().readTree(result.out()).get("claims").get("na" + hostile).get(0).stringValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"opaque-canary-token", "", "a.b", "a.b.c.d.e"})
    void saysWhatElseItIs(String text) {
        Cli.Result result = new Cli().stdin(text).run("decode");
        assertEquals(1, result.exitCode());
        assertEquals("", result.out());
        assertFalse(result.err().isBlank());
        assertThat(result.err(), not(containsString("canary")));
    }

    @Test
    void saysInJsonWhatElseItIs() {
        Cli.Result result = decode("opaque", "--json");
        JsonNode json = JsonMapper.shared().readTree(result.out());
        assertEquals(1, result.exitCode());
        assertEquals("other", json.get("kind").stringValue());
        assertThat(json.get("reason").stringValue(), containsString("opaque"));
    }

    @Test
    void showsWhatItCouldReadOfADamagedTokenAndEndsWithOne() {
        Cli.Result result = decode(token("{\"iss\":\"me\",\"aud\""));
        assertEquals(1, result.exitCode());
        assertThat(result.out(), containsString("  iss  me"));
        assertEquals(1, decode(token("{\"iss\":\"me\",\"aud\""), "--json").exitCode());
    }

    @Test
    void letsNoClaimTouchTheTerminal() {
        Cli.Result result = decode(token("{\"na\\u001b[2Jme\":\"a\\u001b]0;title\\u0007\\u202e\"}"));
        assertEquals(0, result.exitCode());
        assertTrue(result.out().chars().noneMatch(c -> c != '\n' && (Character.isISOControl(c) || c == 0x202E)));
    }

    @Test
    void refusesMoreThanOneMebibyte() {
        Cli.Result result = new Cli().stdin("x".repeat(1024 * 1024 + 1)).run("decode");
        assertEquals(2, result.exitCode());
        assertThat(result.err(), containsString("The input is longer than 1048576 characters."));
    }

    private static Cli.Result decode(String token, String... more) {
        List<String> args = new ArrayList<>(List.of("decode"));
        args.addAll(List.of(more));
        return new Cli().at(FIVE_MINUTES_BEFORE_THE_END).stdin(token).run(args.toArray(String[]::new));
    }

    private static String token(String payload) {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        return base64.encodeToString("{\"alg\":\"RS256\"}".getBytes(StandardCharsets.UTF_8)) + "."
            + base64.encodeToString(payload.getBytes(StandardCharsets.UTF_8)) + "." + "A".repeat(342);
    }
}
