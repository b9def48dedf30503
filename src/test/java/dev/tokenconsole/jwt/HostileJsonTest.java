package dev.tokenconsole.jwt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.tokenconsole.text.json.Member;

/** Payloads that are not the JSON they should be; each with its exact problem and the names before it. */
class HostileJsonTest {
    private static final String TRUST =
        " Parsers disagree on which one counts, so the token must not be trusted.";

    static Stream<Arguments> faults() {
        return Stream.of(
            Arguments.of("", "The payload is empty: it may be kept elsewhere (detached, RFC 7515 appendix F), or it "
                + "was "
                + "lost. Without it the signature cannot be verified.", ""),
            Arguments.of(" \n", "The payload is empty.", ""),
            Arguments.of("hello", "The payload is text and no JSON, so it holds no claims: hello", ""),
            Arguments.of("null", "The payload is JSON, but a single word instead of an object.", ""),
            Arguments.of("\"text\"", "The payload is JSON, but a string instead of an object.", ""),
            Arguments.of("17", "The payload is JSON, but a number instead of an object.", ""),
            Arguments.of("[1,2]", "The payload is JSON, but an array instead of an object.", ""),
            Arguments.of("{\"a\":1,\"b\":", "The payload ends in the middle of its JSON, after character 11.", "a"),
            Arguments.of("{\"a\":1,\"b\":\"x", "The payload ends in the middle of its JSON, after character 13.", "a"),
            Arguments.of("{\"a\":1,}", "The payload is not valid JSON near character 8.", "a"),
            Arguments.of("{\"a\":1 \"b\":2}", "The payload is not valid JSON near character 8.", "a"),
            Arguments.of("{'a':1}", "The payload is not valid JSON near character 2.", ""),
            Arguments.of("{a:1}", "The payload is not valid JSON near character 2.", ""),
            Arguments.of("{\"a\":01}", "The payload is not valid JSON near character 7.", ""),
            Arguments.of("{\"a\":1,\"b\":NaN}", "The payload is not valid JSON near character 15.", "a"),
            Arguments.of("{\"a\":\"\u0001\"}", "The payload is not valid JSON near character 7.", ""),
            Arguments.of("{\"a\":\"\u0000\"}", "The payload is not valid JSON near character 7.", ""),
            Arguments.of("/**/{\"a\":1}", "The payload is not valid JSON near character 1.", ""),
            Arguments.of("{\"a\":1}{}", "The payload has more text after its JSON, at character 8.", "a"),
            Arguments.of("{\"a\":1} #", "The payload has more text after its JSON, at character 9.", "a"),
            Arguments.of("{\"a\":1}}", "The payload has more text after its JSON, at character 8.", "a"),
            Arguments.of("[1]x", "The payload has more text after its JSON, at character 4.", ""),
            Arguments.of("{\"a\":1,\"a\":2}",
                "The payload contains the name a twice, the second time at character 8." + TRUST, "a,a"),
            Arguments.of("{\"ex\\u0070\":1,\"b\":2,\"exp\":2}",
                "The payload contains the name exp twice, the second time at character 21." + TRUST, "exp,b,exp"),
            Arguments.of("{\"a\":1,\"a\":2,\"b\":[3],\"a\":4}",
                "The payload contains the name a twice, the second time at character 8." + TRUST, "a,a,b,a"),
            Arguments.of("{\"a\":1,\"a\":2,\"b\":3} x",
                "The payload contains the name a twice, the second time at character 8." + TRUST, "a,a,b"),
            Arguments.of("{\"b\":2,\"a\":[{\"x\":1,\"x\":1}]}",
                "The payload contains the name x twice, the second time at character 20." + TRUST, "b,a"),
            Arguments.of("{\"a\":{\"x\":1,\"x\":1},\"b\":",
                "The payload contains the name x twice, the second time at character 13." + TRUST, "a"),
            Arguments.of("{\"\\u202e\":1,\"\\u202e\":2}",
                "The payload contains the name \\u202e twice, the second time at character 13." + TRUST,
                "\u202e,\u202e"),
            Arguments.of("{\"a\":1,\"b\":\"\\ud800\"}",
                "The payload contains half a character (an unpaired surrogate) at character 13.", "a"),
            Arguments.of("{\"a\":1,\"b\":[\"\\udc00\"]}",
                "The payload contains half a character (an unpaired surrogate) at character 14.", "a"),
            Arguments.of("{\"\\ud800\":1}", "The payload contains half a character (an unpaired surrogate) at "
                + "character 3.",
                ""),
            Arguments.of("{\"a\":1,\"b\":" + "[".repeat(2000) + "]".repeat(2000) + "}",
                "The payload is nested deeper than 16 levels, at character 27.", "a"),
            Arguments.of("[".repeat(2000), "The payload is nested deeper than 16 levels, at character 17.", ""));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void everyFaultHasItsReasonAndPlace(String json, String problem, String names) {
        DecodeResult.Part payload = TestTokens.payload(json);
        assertEquals(problem, payload.problem());
        assertEquals(names, String.join(",", payload.members().stream().map(Claim::name).toList()));
    }

    @Test
    void sixteenLevelsAreAllowed() {
        DecodeResult.Part payload = TestTokens.payload("{\"a\":" + "[".repeat(15) + "]".repeat(15) + "}");
        assertNull(payload.problem());
        assertEquals("[".repeat(15) + "]".repeat(15), payload.members().getFirst().display());
    }

    @Test
    void theSameNameInTwoObjectsIsNoFault() {
        assertNull(TestTokens.payload("{\"a\":{\"x\":1},\"b\":{\"x\":1,\"a\":[{\"x\":1},{\"x\":2}]}}").problem());
    }

    @Test
    void bytesThatAreNotUtf8EndThePart() {
        byte[] bytes = "{\"a\":1,\"b\":\"?\"}".getBytes(StandardCharsets.US_ASCII);
        bytes[12] = (byte) 0xff;
        DecodeResult.Part payload = TestTokens.payload(bytes);
        assertEquals("The payload is not UTF-8 from byte 13 on.", payload.problem());
        assertEquals("a", payload.members().getFirst().name());
        assertEquals("", payload.json());
    }

    @Test
    void overlongAndSurrogateBytesAreNotUtf8() {
        byte[] overlong = {'{', '"', (byte) 0xc0, (byte) 0x80, '"', ':', '1', '}'};
        assertEquals("The payload is not UTF-8 from byte 3 on.", TestTokens.payload(overlong).problem());
        byte[] surrogate = {'{', '"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"', ':', '1', '}'};
        assertEquals("The payload is not UTF-8 from byte 3 on.", TestTokens.payload(surrogate).problem());
    }

    @Test
    void utf16IsNamed() {
        String problem = "The payload is in UTF-16BE; a JWT is always in UTF-8.";
        assertEquals(problem, TestTokens.payload("{}".getBytes(StandardCharsets.UTF_16)).problem());
        assertEquals(problem.replace("BE", "LE"),
            TestTokens.payload("{}".getBytes(StandardCharsets.UTF_16LE)).problem());
        assertEquals(problem.replace("16BE", "32LE"),
            TestTokens.payload("{}".getBytes(Charset.forName("UTF-32LE"))).problem());
        assertEquals("The payload is not valid JSON near character 2.", TestTokens.payload("{\0\"a\":1}").problem());
        assertEquals(problem, TestTokens.payload("{}".getBytes(StandardCharsets.UTF_16BE)).problem());
    }

    @Test
    void aByteOrderMarkIsNamedAndTheRestShown() {
        DecodeResult.Part payload = TestTokens.payload("\ufeff{\"a\":1}");
        assertEquals("The payload starts with a byte order mark, which is not allowed in JSON. Strict servers "
            + "reject the token.",
            payload.problem());
        assertEquals(List.of(new Claim("a", Member.Kind.NUMBER, "1", "1", "", null)), payload.members());
    }

    @Test
    void aTokenInsideATokenIsNamed() {
        String inner = TestTokens.token(TestTokens.RS256, "{\"a\":1}");
        assertEquals("The payload is a token itself (a nested JWT). Copy the inner token and decode it.",
            TestTokens.payload(inner).problem());
    }
}
