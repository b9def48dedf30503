package dev.tokenconsole.jwt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;

import org.junit.jupiter.api.Test;

/** Tokens that were not copied to their ends, cut at every place there is. */
class CutTokenTest {
    private static final String PAYLOAD =
        "{\"iss\":\"https://example.com\",\"aud\":[\"a\",\"b\"],\"exp\":1725027565,\"act\":{\"sub\":\"x\"},\"ok\":true}";
    private static final List<String> NAMES = List.of("iss", "aud", "exp", "act", "ok");

    @Test
    void aTokenCutAnywhereSaysSo() {
        String token = TestTokens.token(TestTokens.RS256, PAYLOAD);
        int header = token.indexOf('.');
        int payload = token.indexOf('.', header + 1);
        for (int length = 1; length < token.length(); length++) {
            String cut = token.substring(0, length);
            if (length < 12) {
                assertTrue(TestTokens.other(cut).reason().startsWith("No token"), cut);
            } else if (length <= header) {
                assertTrue(TestTokens.other(cut).reason().contains(length < header ? "was cut off or damaged"
                    : "the header of a token alone"), cut);
            } else if (length <= payload) {
                assertTrue(TestTokens.other(cut).reason().contains("was cut off: it has 2 parts"), cut);
            } else {
                DecodeResult.Jwt jwt = TestTokens.jwt(cut);
                assertNull(jwt.payload().problem());
                assertFalse(jwt.signature().intact(), cut);
                assertEquals(5, jwt.payload().members().size());
            }
        }
    }

    @Test
    void aPayloadCutAnywhereShowsTheClaimsBeforeTheCut() {
        String encoded = TestTokens.base64(PAYLOAD);
        int seen = 0;
        for (int length = 0; length < encoded.length(); length++) {
            DecodeResult.Jwt jwt =
                TestTokens.jwt(TestTokens.base64(TestTokens.RS256) + "." + encoded.substring(0, length) + ".AAAA");
            List<String> names = jwt.payload().members().stream().map(Claim::name).toList();
            String problem = Objects.requireNonNull(jwt.payload().problem(), "cut after " + length);
            assertTrue(problem.contains("is empty") || problem.contains("ends in the middle")
                || problem.contains("a length that is never valid in base64url"), problem);
            assertFalse(problem.contains("is not valid JSON"), problem);
            assertEquals("", jwt.payload().json());
            assertEquals(NAMES.subList(0, names.size()), names);
            assertTrue(names.size() >= seen, "fewer claims after " + length);
            seen = names.size();
        }
        assertEquals(5, seen);
    }

    @Test
    void aHeaderCutAnywhereLeavesThePayload() {
        String encoded = TestTokens.base64("{\"alg\":\"RS256\",\"kid\":\"one\"}");
        for (int length = 0; length < encoded.length(); length++) {
            DecodeResult.Jwt jwt = TestTokens.jwt(
                encoded.substring(0, length) + "." + TestTokens.base64(PAYLOAD) + ".AAAA");
            assertNotNull(jwt.header().problem(), "cut after " + length);
            assertNull(jwt.payload().problem());
            assertEquals("The header is not a strict JSON object, so the signature can never be verified.",
                jwt.signature().text());
        }
    }

    @Test
    void aTamperedPayloadIsShownAsItIs() {
        Random random = new Random(1);
        String token = TestTokens.token(TestTokens.RS256, PAYLOAD);
        String tampered = token.replace(TestTokens.base64(PAYLOAD), TestTokens.base64(PAYLOAD.replace("1725027565",
            "9" + random.nextInt(100_000_000, 999_999_999))));
        DecodeResult.Jwt jwt = TestTokens.jwt(tampered);
        assertNull(jwt.payload().problem());
        assertTrue(jwt.claim("exp").orElseThrow().display().startsWith("9"));
        assertTrue(jwt.signature().text().startsWith("Decoded, not verified: "));
    }

    @Test
    void everyByteOfAPayloadMayBeWrong() {
        byte[] original = PAYLOAD.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < original.length; at++) {
            for (int wrong : new int[] {0, 0x0a, 0x22, 0x5c, 0x7b, 0x7d, 0x80, 0xc3, 0xff}) {
                byte[] bytes = original.clone();
                bytes[at] = (byte) wrong;
                DecodeResult decoded = JwtDecoder.decode(
                    TestTokens.base64(TestTokens.RS256) + "." + TestTokens.base64(bytes) + ".AAAA");
                DecodeResult.Part payload = ((DecodeResult.Jwt) decoded).payload();
                assertEquals(payload.json().isEmpty(), payload.problem() != null, at + " " + wrong);
                if (wrong >= 0x80) {
                    assertEquals("The payload is not UTF-8 from byte " + (at + 1) + " on.", payload.problem());
                }
            }
        }
    }
}
