package dev.tokenconsole.cli.decode;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.tokenconsole.cli.CliRunner;
import dev.tokenconsole.testing.SampleToken;

/** The sample token of the API page, whose signature was truncated there, and things that are no token. */
class DecodeCommandTest {
    private static final String SAMPLE = SampleToken.TEXT;
    private static final String FIVE_MINUTES_BEFORE_THE_END = "2024-08-30T14:14:25Z";

    @Test
    void showsEveryClaimWithItsMeaningAndTheTimesWithTheirDistance() {
        CliRunner.Result result = decode(SAMPLE);
        assertEquals("""
            HEADER
              kid  b-NbWj8NnsQbT0TdEqSYyj0sMQXMW0QoBNcK7nBAcQc
                          Key id: which of the issuer's keys was used (RFC 7515)
              alg  RS256  Signature or encryption algorithm (RFC 7515)

            CLAIMS
              ver  1                       Version of the token format (Okta, Entra)
              jti  AT.0zmJD9bG_KORUdBdLqK9_4LxZQvgOZiEuMti4qJebyQ
                                           Token id (RFC 7519)
              iss  https://auth.preview.stonex.com/oauth2/ausflt4njrc9VdO6i1d7
                                           Issuer of the token (RFC 7519)
              aud  api://paymentsconnect   Audience: the API that the token is for (RFC 7519)
              iat  1725023965              2024-08-30T13:19:25Z, 55 min ago · Issued at (RFC 7519)
              exp  1725027565              2024-08-30T14:19:25Z, in 5 min · Expires at (RFC 7519)
              cid  0oaflsxggtKgKNyYW1d7    Client that requested the token (Okta)
              scp  ["client_credentials"]  Scopes: what the token allows (Okta, Entra)
              sub  0oaflsxggtKgKNyYW1d7    Subject: who the token is about (RFC 7519)

            SIGNATURE
              The signature has 318 characters; an RS256 signature with a 2048-bit key has 342: it was probably \
            truncated, and can never be verified.
            """, result.out());
        assertEquals("", result.err());
        assertEquals(1, result.exitCode());
    }

    /** A mismatch of a token that is in order otherwise; a note is none. */
    @Test
    void strictRefusesAMismatch() {
        String early = token("{\"nbf\":4102441200}");
        String bound = token("{\"cnf\":{\"jkt\":\"x\"}}");
        assertEquals(0, new CliRunner().stdin(early).run("decode").exitCode());
        CliRunner.Result strict = new CliRunner().stdin(early).run("decode", "--strict");
        assertEquals(1, strict.exitCode());
        assertThat(strict.err(), containsString("valid only from 2099-12-31T23:00:00Z on (nbf)"));
        assertEquals(1, new CliRunner().stdin(early).run("decode", "--strict", "--json").exitCode());
        assertEquals(0, new CliRunner().stdin(bound).run("decode", "--strict").exitCode());
    }

    /** Several tokens are told as such, whatever stands before them; the first is shown. */
    @ParameterizedTest
    @ValueSource(strings = {"%s\n%s", "Bearer %s\nBearer %s", "Bearer %s Bearer %s",
        "Authorization: Bearer %s\nAuthorization: Bearer %s", "old: %s\nnew: %s",
        "\"%s\",\"%s\"", "Bearer %s\r\nBearer %s\r\n", "%s,%s"})
    void severalTokensAreNotJoined(String shape) {
        String one = token("{\"sub\":\"first\"}");
        String other = token("{\"sub\":\"second\"}");
        CliRunner.Result result = decode(shape.formatted(one, other));
        assertThat(result.out(), containsString("first"));
        assertThat(result.out(), not(containsString("too many")));
        assertThat(result.err(), containsString("The text contains more than one token; this is the first."));
        assertEquals(1, result.exitCode());
        assertEquals(0, decode(shape.formatted(one, one)).exitCode(), "the same token twice is one");
    }

    /** Also where little is to be said: that the code is not 0 needs a reason. */
    @Test
    void ofSeveralTokensTheReasonOfTheExitCodeIsSaid() {
        String two = token("{\"sub\":\"first\"}") + "\n" + token("{\"sub\":\"second\"}");
        String reason = "The text does not say which of its tokens is meant. Give that one alone.\n";
        assertEquals(reason, decode(two, "--quiet").err());
        assertEquals(reason, decode(two, "--json").err());
    }

    /** A file is told from a token by the token: nothing is read that was not meant. */
    @Test
    void aFileThatIsNamedAsTheTokenIsToldHowToBeRead(@TempDir Path folder) throws IOException {
        String file = Files.writeString(folder.resolve("token.jwt"), token("{}")).toString();
        for (CliRunner.Result result : List.of(new CliRunner().run("decode", file),
                new CliRunner().run("decode", file, "--compare", file))) {
            assertEquals(2, result.exitCode());
            assertThat(result.err(), startsWith("The argument is the name of a file, not a token. To read the file: "
                + "token-console decode < FILE, or in PowerShell: Get-Content -Raw FILE | token-console decode\n"));
            assertEquals("", result.out());
        }
        CliRunner.Result none = new CliRunner().run("decode", file + "x");
        assertEquals(1, none.exitCode());
        assertThat(none.err(), startsWith("A token in an argument can be seen by others"));
    }

    /** A name says which one is meant, and a token of several lines is one. */
    @Test
    void oneTokenIsNotTakenForSeveral() {
        String one = token("{\"sub\":\"first\"}");
        String other = token("{\"sub\":\"second\"}");
        assertThat(new CliRunner().run("decode", "--help").out().replaceAll("\\s+", " "),
            containsString("It is 1 for a text with several tokens that does not say which is meant"));
        assertEquals(0, decode("{\"id_token\":\"" + other + "\",\"access_token\":\"" + one + "\"}").exitCode());
        assertEquals(0, decode("Bearer " + one.replace(".", ".\n")).exitCode());
        assertEquals(0, decode(one.replace(".", "\n.")).exitCode());
    }

    /** The option of token, which prints none then, has other words. */
    @Test
    void strictIsDescribedByWhatDecodeDoes() {
        String help = new CliRunner().run("decode", "--help").out().replaceAll("\\s+", " ");
        assertThat(help, containsString("--strict Exit code 1 also for a mismatch: a token that has expired or is "));
    }

    /** Two algorithms are a fault of the header, and no proof that the token is unsigned. */
    @Test
    void aFindingFollowsFromWhatIsSure() {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        String twice = base64.encodeToString("{\"alg\":\"none\",\"alg\":\"RS256\"}".getBytes(StandardCharsets.UTF_8));
        String rest = token("{\"sub\":\"a\"}");
        CliRunner.Result result = decode(twice + rest.substring(rest.indexOf('.')));
        assertEquals(1, result.exitCode());
        assertThat(result.out(), containsString("contains the name alg twice"));
        assertThat(result.err(), not(containsString("unsigned")));
        assertThat(decode(token("{\"nbf\":4102444900,\"exp\":4102444800}")).err(), containsString("it is never valid"));
        assertThat(decode(token("{\"nbf\":4102444700,\"exp\":4102444800}")).err(), not(containsString("never valid")));
    }

    @Test
    void warnsOfATokenInAnArgument() {
        CliRunner.Result result = new CliRunner().at(FIVE_MINUTES_BEFORE_THE_END).run("decode", SAMPLE);
        assertEquals(decode(SAMPLE).out(), result.out());
        assertEquals("A token in an argument can be seen by others on this computer, and the shell may keep it. "
            + "Rather pipe it to decode, or use --clipboard.\n", result.err());
        assertEquals("", new CliRunner().run("decode", SAMPLE, "--quiet").err());
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
        CliRunner.Result bare = decode(SAMPLE);
        CliRunner.Result result =
            new CliRunner().at(FIVE_MINUTES_BEFORE_THE_END).stdin("Authorization: Bearer " + SAMPLE + "\n")
            .run("decode");
        assertEquals(1, result.exitCode());
        assertEquals(bare.out(), result.out());
        assertFalse(result.err().isBlank());
        assertEquals("", new CliRunner().stdin("Bearer " + SAMPLE).run("decode", "-", "--quiet").err());
        assertEquals("", new CliRunner().stdin(SAMPLE + "\n").run("decode").err());
    }

    @Test
    void printsJsonForMachines() {
        CliRunner.Result result = decode(SAMPLE, "--json");
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
        assertThat(json.get("signature").get("note").stringValue(), containsString("truncated"));
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
        CliRunner.Result result = decode(token("{\"" + name + "\":1}"), "--json");
        assertEquals(0, result.exitCode(), result.err());
        assertThat(result.out(), containsString("\"" + name + "\": 1"));
    }

    @Test
    void escapesInJsonWhatATerminalWouldObey() {
        String hostile = "\u009b2J\u007f\u202e\u2028\u200b\udb40\udc01é";
        CliRunner.Result result = decode(token("{\"na" + hostile + "\":[\"" + hostile + "\"]}"), "--json");
        assertThat(result.out(), containsString(
            "\"na\\u009b2J\\u007f\\u202e\\u2028\\u200b\\udb40\\udc01é\": ["));
        assertEquals(hostile,
            JsonMapper.shared().readTree(result.out()).get("claims").get("na" + hostile).get(0).stringValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"opaque-canary-token", "", "a.b", "a.b.c.d.e"})
    void saysWhatElseItIs(String text) {
        CliRunner.Result result = new CliRunner().stdin(text).run("decode");
        assertEquals(1, result.exitCode());
        assertEquals("", result.out());
        assertFalse(result.err().isBlank());
        assertThat(result.err(), not(containsString("canary")));
    }

    @Test
    void saysInJsonWhatElseItIs() {
        CliRunner.Result result = decode("opaque", "--json");
        JsonNode json = JsonMapper.shared().readTree(result.out());
        assertEquals(1, result.exitCode());
        assertEquals("other", json.get("kind").stringValue());
        assertThat(json.get("reason").stringValue(), containsString("opaque"));
    }

    @Test
    void showsWhatItCouldReadOfADamagedTokenAndEndsWithOne() {
        CliRunner.Result result = decode(token("{\"iss\":\"me\",\"aud\""));
        assertEquals(1, result.exitCode());
        assertThat(result.out(), containsString("  iss  me"));
        assertEquals(1, decode(token("{\"iss\":\"me\",\"aud\""), "--json").exitCode());
    }

    @Test
    void letsNoClaimTouchTheTerminal() {
        CliRunner.Result result = decode(token("{\"na\\u001b[2Jme\":\"a\\u001b]0;title\\u0007\\u202e\"}"));
        assertEquals(0, result.exitCode());
        assertTrue(result.out().chars().noneMatch(c -> c != '\n' && (Character.isISOControl(c) || c == 0x202E)));
    }

    @Test
    void refusesMoreThanOneMebibyte() {
        CliRunner.Result result = new CliRunner().stdin("x".repeat(1024 * 1024 + 1)).run("decode");
        assertEquals(2, result.exitCode());
        assertThat(result.err(), containsString("The input is longer than 1048576 characters."));
    }

    private static CliRunner.Result decode(String token, String... more) {
        List<String> args = new ArrayList<>(List.of("decode"));
        args.addAll(List.of(more));
        return new CliRunner().at(FIVE_MINUTES_BEFORE_THE_END).stdin(token).run(args.toArray(String[]::new));
    }

    private static String token(String payload) {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        return base64.encodeToString("{\"alg\":\"RS256\"}".getBytes(StandardCharsets.UTF_8)) + "."
            + base64.encodeToString(payload.getBytes(StandardCharsets.UTF_8)) + "." + "A".repeat(342);
    }
}
