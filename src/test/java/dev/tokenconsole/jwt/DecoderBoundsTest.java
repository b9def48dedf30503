package dev.tokenconsole.jwt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Big and random input: it ends, in time, and never throws. */
@Execution(ExecutionMode.CONCURRENT)
class DecoderBoundsTest {
    /** Generous: each takes a small part of a second on an idle computer. */
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final int MIB = JwtDecoder.LONGEST_INPUT;

    @Test
    void fiveThousandClaimsAreRead() {
        String json = IntStream.range(0, 5000).mapToObj(i -> "\"claim" + i + "\":" + i)
            .collect(Collectors.joining(",", "{", "}"));
        String token = TestTokens.token(TestTokens.RS256, json);
        DecodeResult.Jwt jwt = assertTimeout(LONG, () -> TestTokens.jwt(token));
        assertEquals(5000, jwt.payload().members().size());
        assertEquals("4999", jwt.claim("claim4999").orElseThrow().display());
        assertEquals(List.of("The token has " + token.length() + " characters; many servers reject a header above "
            + "16384."), jwt.notes());
    }

    @Test
    void aClaimOfAlmostAMebibyteIsRead() {
        String value = "x".repeat(MIB / 4 * 3 - 600);
        DecodeResult.Jwt jwt = assertTimeout(LONG,
            () -> TestTokens.jwt(TestTokens.token(TestTokens.RS256, "{\"a\":\"" + value + "\"}")));
        Claim claim = jwt.claim("a").orElseThrow();
        assertEquals(value, claim.original());
        assertEquals("x".repeat(2000) + "… (" + value.length() + " characters; copying gives the full value)",
            claim.display());
        assertNull(jwt.payload().problem());
    }

    @Test
    void aNameAndANumberOfHalfAMebibyteAreRead() {
        String digits = "1".repeat(MIB / 4);
        DecodeResult.Part payload = assertTimeout(LONG,
            () -> TestTokens.payload("{\"" + digits + "\":1,\"exp\":" + digits + "}"));
        assertEquals(digits, payload.members().getFirst().name());
        assertEquals(digits, payload.members().get(1).original());
        assertNull(payload.members().get(1).time());
    }

    @Test
    void moreThanAMebibyteIsRefused() {
        assertEquals("The text has 1048577 characters; the limit is 1048576. Paste only the token.",
            TestTokens.other("a".repeat(MIB + 1)).reason());
        assertEquals("This may be an opaque token: 1048576 characters in no form that this program knows. If it is "
            + "one, only its server can tell what it stands for.", TestTokens.other("a".repeat(MIB)).reason());
    }

    static Stream<String> patterns() {
        return Stream.of(".", "eyJ", "eyJ.", "eyJ=", "eyJ eyJ", "eyJ.eyJ.", "eyJ.eyJ.%",
            "\"access_token\":", "\"access_token\":\"",
            "Authorization: ", "Authorization: Bearer ", "authorization:\t", "--oauth2-bearer ", "{", "[", "\"", "\\\"",
            " ", "\n", "\u202e", "\ud800", "\ud83d\ude00", "'", "Bearer ", "\0", "a\u00a0",
            "%65%79%4A", "\\u0065", "\\\\\"", "=\r\n", "=3D", "> eyJ\n", "eyJhIjoxfQ.\n", "eyJhIjoxfQ.~", "\u2026", "eyJ/", "eyJhIjox",
            "ZXlK", "ZXlKaGJHY2lPaUpTVXpJMU5pSXNJbXR5 ", "0123456789abcdef", "ghp_", "v4.public.", "a=b&", "<a ",
                "a.a.",
            "{\"signature\":", "-----BEGIN A-----", "Authorization: Basic ", "access_token=a ", "H4sIAAAAAAAA\n");
    }

    /** Long enough for whatever is not linear to pass the bound. */
    @ParameterizedTest
    @MethodSource("patterns")
    void muchOfAnyPatternEnds(String pattern) {
        assertEnds(pattern.repeat(MIB / 4 / pattern.length()));
    }

    /** {@code mvn -B test -Psoak}. */
    @ParameterizedTest
    @MethodSource("patterns")
    @Tag("soak")
    void aMebibyteOfAnyPatternEnds(String pattern) {
        assertEnds(pattern.repeat(MIB / pattern.length()));
    }

    private static void assertEnds(String text) {
        assertNotNull(assertTimeout(LONG, () -> JwtDecoder.decode(text)));
        String payload = TestTokens.base64(text.substring(0, text.length() / 8));
        String token = TestTokens.base64(TestTokens.RS256) + "." + payload + ".AAAA";
        assertNotNull(assertTimeout(LONG, () -> JwtDecoder.decode(token)));
    }

    @Test
    void manyEmptyContainersIndentInTime() {
        String json = "{\"a\":[" + "[],".repeat(100_000) + "{}]}";
        assertNull(assertTimeout(LONG, () -> TestTokens.payload(json)).problem());
    }

    @Test
    void aTextOfBracketsIsNotLaidOutBeyondMeasure() {
        String json = "{\"a\":[" + ("[".repeat(13) + "]".repeat(13) + ",").repeat(MIB / 64) + "1]}";
        DecodeResult.Part payload = assertTimeout(LONG, () -> TestTokens.payload(json));
        assertNull(payload.problem());
        assertTrue(payload.json().length() <= 4 * json.length(), () -> payload.json().length() + " characters");
    }

    @Test
    void randomMutationsOfARealTokenNeverThrow() {
        Random random = new Random(20240830);
        String sample = SampleTokenTest.sample().trim();
        String alphabet = "ABCxyz019-_.+/= \n\"'{}\\:\0\u202e\u20ac\ud800";
        for (int i = 0; i < 2000; i++) {
            StringBuilder text = new StringBuilder(i % 3 == 0 ? "{\"access_token\":\"" + sample + "\"}" : sample);
            for (int edits = random.nextInt(1, 12); edits > 0; edits--) {
                mutate(text, random, alphabet);
            }
            assertNotNull(JwtDecoder.decode(text.toString()));
        }
    }

    @Test
    void randomMutationsOfAPayloadNeverThrow() {
        Random random = new Random(7515);
        String json = "{\"iss\":\"https://example.com\",\"exp\":1725027565,\"scp\":[\"a\",{\"b\":[1.5e3,null,true]}],"
            + "\"n\":\"\\u00fc\\n\"}";
        String alphabet = "{}[]\",:\\u0019eE+-.tfn \n\0\u202e\u20ac";
        for (int i = 0; i < 2000; i++) {
            StringBuilder text = new StringBuilder(json);
            for (int edits = random.nextInt(1, 6); edits > 0; edits--) {
                mutate(text, random, alphabet);
            }
            DecodeResult.Part payload = TestTokens.payload(text.toString());
            assertEquals(payload.problem() == null, payload.json().startsWith("{"), text.toString());
        }
    }

    private static void mutate(StringBuilder text, Random random, String alphabet) {
        int at = random.nextInt(text.length());
        char c = alphabet.charAt(random.nextInt(alphabet.length()));
        switch (random.nextInt(4)) {
            case 0 -> text.setCharAt(at, c);
            case 1 -> text.insert(at, c);
            case 2 -> text.deleteCharAt(at);
            default -> text.delete(at, Math.min(text.length() - 1, at + random.nextInt(1, 40)));
        }
        if (text.isEmpty()) {
            text.append(c);
        }
    }
}
