package dev.tokenconsole.cli.decode;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.tokenconsole.cli.CliRunner;

/** {@code decode --compare}: two tokens from a pipe, an argument and files. */
class CompareTokensTest {
    private static final String ONE = token("{\"iss\":\"https://a.example\",\"aud\":\"x\",\"exp\":1790000000}");
    private static final String OTHER = token(
        "{\"iss\":\"https://a.example\",\"aud\":\"y\",\"exp\":1790007200,\"cnf\":{\"jkt\":\"K\"}}");

    @TempDir
    private Path folder;

    @Test
    void onlyWhatDiffersIsPrinted() throws IOException {
        CliRunner.Result result = compare(ONE, OTHER);
        assertEquals("""
            CLAIMS
              aud      audience differs
                       first: x
                       second: y
              exp      expiry: 2 h later in the second
                       first: 1790000000 (2026-09-21T14:13:20Z)
                       second: 1790007200 (2026-09-21T16:13:20Z)
              cnf.jkt  bound key: only in the second
                       second: K
            """, result.out().replaceAll("(?m) +$", ""));
        assertEquals("", result.err());
        assertEquals(0, result.exitCode());
    }

    @Test
    void equalTokensAreSaidToBeEqual() throws IOException {
        assertEquals("Both are the same token.\n", compare(ONE, ONE + "\n").out());
        String otherSignature = ONE.substring(0, ONE.length() - 9) + "BAAAAAAAA";
        assertEquals("Header and claims are the same. The signatures are not compared.\n",
            compare(ONE, otherSignature).out());
    }

    @Test
    void theSecondMayComeFromStandardInputAndTheFirstFromAnArgument() {
        CliRunner.Result result = new CliRunner().stdin(OTHER).run("decode", ONE, "--compare", "-");
        assertThat(result.out(), containsString("first: x\n"));
        assertThat(result.out(), containsString("second: y\n"));
        assertThat(result.err(), containsString("A token in an argument can be seen by others"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"decode --compare -", "decode - --compare -"})
    void bothCannotComeFromStandardInput(String command) {
        CliRunner.Result result = new CliRunner().stdin(ONE).run(command.split(" ", -1));
        assertEquals(2, result.exitCode());
        assertThat(result.err(), containsString("Only one of the two tokens can come from standard input."));
    }

    @Test
    void comparingJudgesNothing() {
        CliRunner.Result result = new CliRunner().stdin(ONE).run("decode", "--strict", "--compare", "x");
        assertEquals(2, result.exitCode());
        assertThat(result.err(), containsString("--compare finds differences, --strict judges one token."));
    }

    @Test
    void aTokenInPlaceOfTheFileIsNotRepeated() {
        CliRunner.Result result = new CliRunner().stdin(ONE).run("decode", "--compare", OTHER);
        assertEquals(2, result.exitCode());
        assertThat(result.err(), containsString("The file named by --compare "));
        assertThat(result.everything(), not(containsString(OTHER.substring(30, 60))));
    }

    @Test
    void scriptsGetTheValuesWithTheirKinds() throws IOException {
        CliRunner.Result result = compare(token("{\"n\":1.0e400,\"aud\":[\"x\"],\"a/b\":null}"),
            token("{\"n\":2,\"aud\":[\"x\",\"y\"]}"), "--json");
        assertThat(result.out(), containsString("1.0e400"));
        JsonNode object = JsonMapper.shared().readTree(result.out().replace("1.0e400", "1"));
        assertEquals("comparison", object.path("kind").stringValue());
        assertEquals("false", object.path("same").toString());
        assertEquals("[\"/n\",\"/aud\",\"/a~1b\"]",
            object.path("differences").valueStream().map(each -> each.path("path").toString())
                .collect(Collectors.joining(",", "[", "]")));
        assertEquals("{\"part\":\"claims\",\"path\":\"/aud\",\"reason\":\"audience differs: only the second has "
            + "\\\"y\\\"\",\"first_kind\":\"array\",\"first\":[\"x\"],\"second_kind\":\"array\","
            + "\"second\":[\"x\",\"y\"]}",
            object.path("differences").get(1).toString());
        assertEquals("literal null absent null", String.join(" ", object.at("/differences/2/first_kind").stringValue(),
            object.at("/differences/2/first").toString(), object.at("/differences/2/second_kind").stringValue(),
            object.at("/differences/2/second").toString()));
        assertEquals("true", JsonMapper.shared().readTree(compare(ONE, ONE, "--json").out()).path("same").toString());
    }

    @Test
    void aTokenInAClaimIsNotPrinted() throws IOException {
        String holder = token("{\"act\":\"" + OTHER + "\"}");
        for (String[] options : new String[][] {{}, {"--json"}}) {
            CliRunner.Result result = compare(holder, ONE, options);
            assertThat(result.everything(), not(containsString(OTHER.substring(30, 60))));
            assertThat(result.out(), containsString("token"));
        }
    }

    /** Its place is the length of the name. */
    @Test
    void aTokenThatIsTheNameOfAClaimIsNotPrinted() throws IOException {
        String holder = token("{\"" + OTHER + "\":{\"a\":1}}");
        for (String[] options : new String[][] {{}, {"--json"}}) {
            CliRunner.Result result = compare(holder, ONE, options);
            assertThat(result.everything(), not(containsString(OTHER.substring(30, 60))));
            assertThat(result.out(), containsString("token of " + OTHER.length() + " characters"));
        }
    }

    @Test
    void whatIsNoTokenIsSaidWithoutRepeatingIt() throws IOException {
        CliRunner.Result result = compare(ONE, "canary-8fKe-canary-8fKe-canary");
        assertEquals(1, result.exitCode());
        assertEquals("", result.out());
        assertThat(result.err(), containsString("The second is not a signed token. "));
        assertThat(result.everything(), not(containsString("8fKe")));
        JsonNode object = JsonMapper.shared().readTree(compare("", ONE, "--json").out());
        assertEquals("other", object.path("kind").stringValue());
        assertTrue(object.path("same").isNull());
        assertThat(object.path("problems").get(0).stringValue(), containsString("The first is not a signed token. "));
    }

    @Test
    void aDamagedTokenIsComparedAsFarAsItGoesAndIsAFailure() throws IOException {
        CliRunner.Result result = compare(token("{\"aud\":\"x\",\"aud\":\"y\"}"), token("{\"aud\":\"z\"}"));
        assertEquals(1, result.exitCode());
        assertThat(result.out(), containsString("first: x\n"));
        assertThat(result.err(), containsString("First: "));
    }

    @Test
    void anUnsignedTokenBesideASignedOneIsTold() throws IOException {
        String payload = ONE.split("\\.", -1)[1];
        String unsigned = part("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8)) + "." + payload + ".";
        CliRunner.Result result = compare(ONE, unsigned);
        assertThat(result.out(), containsString("alg  algorithm differs\n"));
        assertThat(result.out(), containsString("SIGNATURE\n  first: "));
        assertEquals(1, result.exitCode());
    }

    @Test
    void thousandsOfDifferencesAreCutForPeopleAlone() throws IOException {
        String many = token(IntStream.range(0, 5000).mapToObj(i -> "\"c" + i + "\":\"\\u001b[31m\"")
            .collect(Collectors.joining(",", "{", "}")));
        CliRunner.Result text = compare(many, token("{}"));
        assertThat(text.out(), containsString("  and 4800 more; --json has all of them\n"));
        assertTrue(text.out().indexOf('\u001b') < 0, "no terminal sequence");
        String json = compare(many, token("{}"), "--json").out();
        assertTrue(json.indexOf('\u001b') < 0, "no terminal sequence");
        assertEquals(5000, JsonMapper.shared().readTree(json).path("differences").size());
    }

    private CliRunner.Result compare(String first, String second, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("second.jwt"), second);
        String[] words = new String[3 + options.length];
        words[0] = "decode";
        words[1] = "--compare";
        words[2] = file.toString();
        System.arraycopy(options, 0, words, 3, options.length);
        return new CliRunner().stdin(first).run(words);
    }

    private static String token(String payload) {
        byte[] signature = new byte[256];
        signature[0] = 1;
        return part("{\"alg\":\"RS256\",\"kid\":\"k\"}".getBytes(StandardCharsets.UTF_8)) + "."
            + part(payload.getBytes(StandardCharsets.UTF_8)) + "." + part(signature);
    }

    private static String part(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
