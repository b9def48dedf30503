package dev.tokenconsole.verify.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.jwt.DecodeResult;
import dev.tokenconsole.jwt.JwtDecoder;

/** Two tokens: only what differs, each with its reason. */
class ComparedTokensTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{\"iss\":\"a\",\"aud\":\"x\"} | {\"iss\":\"a\",\"aud\":\"y\"} | aud: audience differs",
        "{\"iss\":\"a\",\"aud\":\"x\"} | {\"aud\":\"x\",\"iss\":\"a\"} | ``",
        "{\"iss\":\"a\"} | {\"iss\" : \"\\u0061\"} | ``",
        "{\"iss\":\"a\"} | {\"iss\":\"a\",\"aud\":\"y\"} | aud: audience: only in the second",
        "{\"sub\":\"a\",\"jti\":\"1\"} | {} | sub: subject: only in the first, jti: token id: only in the first",
        "{\"exp\":1790000000} | {\"exp\":1790007200} | exp: expiry: 2 h later in the second",
        "{\"iat\":1790000060} | {\"iat\":1790000000} | iat: time of issue: 1 min earlier in the second",
        "{\"nbf\":1790000000} | {\"nbf\":1790000000.5} | nbf: start: less than a second apart",
        "{\"exp\":1790000000000} | {\"exp\":1790000000} | exp: expiry: less than a second apart",
        "{\"exp\":1790000000} | {\"exp\":\"1790000000\"} | exp: expiry differs: a number in the first, text in the "
            + "second",
        "{\"x\":{\"exp\":1}} | {\"x\":{\"exp\":2}} | x.exp: x.exp differs",
        "{\"aud\":\"x\"} | {\"aud\":[\"x\"]} | aud: audience differs: text in the first, a list in the second",
        "{\"aud\":[\"x\",\"y\"]} | {\"aud\":[\"y\",\"z\"]} | aud: audience differs: only the first has \"x\", only the "
            + "second \"z\"",
        "{\"aud\":[\"x\",\"y\"]} | {\"aud\":[\"y\",\"x\"]} | aud: audience differs: the same values in another order",
        "{\"aud\":[\"x\"]} | {\"aud\":[\"x\",\"x\"]} | aud: audience differs: only the second has \"x\"",
        "{\"a\":[1]} | {\"a\":[\"1\"]} | a: a differs: only the first has 1, only the second \"1\"",
        "{\"scope\":\"a b c\"} | {\"scope\":\"c a\"} | scope: scope differs: only the first has b",
        "{\"scp\":[\"a\"]} | {\"scp\":[\"a\",\"b\"]} | scp: scope differs: only the second has \"b\"",
        "{\"cnf\":{\"jkt\":\"A\"}} | {\"cnf\":{\"jkt\":\"B\"}} | cnf.jkt: bound key differs",
        "{\"cnf\":{\"jkt\":\"A\"}} | {\"cnf\":{\"x5t#S256\":\"A\"}} | cnf.jkt: bound key: only in the first, "
            + "cnf.x5t#S256: bound key: only in the second",
        "{\"r\":{\"a\":{\"b\":[1,{\"c\":2}]}}} | {\"r\":{\"a\":{\"b\":[1,{\"c\":3}]}}} | r.a.b[1].c: r.a.b[1].c "
            + "differs",
        "{\"r\":{}} | {\"r\":{\"a\":1}} | r: r: only in the first, r.a: r.a: only in the second",
        "{\"r\":[]} | {\"r\":{}} | r: r differs: a list in the first, an empty object in the second",
        "{\"a.b\":1} | {\"a\":{\"b\":1}} | \"a.b\": \"a.b\": only in the first, a.b: a.b: only in the second",
        "{\"a\":{\"[0]\":1}} | {\"a\":[{}]} | a.\"[0]\": a.\"[0]\": only in the first, a[0]: a[0]: only in the second",
        "{\"n\":1} | {\"n\":1.0} | n: n differs",
        "{\"n\":null} | {\"n\":\"null\"} | n: n differs: true, false or null in the first, text in the second",
        "{\"azp\":\"me\"} | {\"azp\":\"you\"} | azp: client differs"})
    void differInClaims(String first, String second, String expected) {
        assertEquals(expected, said(compared(token(first), token(second))));
    }

    @Test
    void headersComeFirst() {
        List<Difference> found = compared(token("{\"alg\":\"RS256\",\"kid\":\"1\",\"typ\":\"JWT\"}", "{\"iss\":\"a\"}"),
            token("{\"alg\":\"ES256\",\"kid\":\"2\",\"typ\":\"at+jwt\"}", "{\"iss\":\"b\"}"));
        assertEquals("alg: algorithm differs, kid: key id differs, typ: token type differs, iss: issuer differs",
            said(found));
        assertEquals(List.of(Difference.Part.HEADER, Difference.Part.CLAIMS),
            found.stream().map(Difference::part).distinct().toList());
    }

    @Test
    void theSameTokenDiffersInNothing() {
        String token = token("{\"iss\":\"a\",\"cnf\":{\"jkt\":\"x\"},\"l\":[1,{\"a\":[]}]}");
        assertEquals(List.of(), compared(token, token));
    }

    @Test
    void aClaimThatComesTwiceIsComparedAsFarAsItCanBeRead() {
        String damaged = token("{\"iss\":\"a\",\"aud\":\"x\",\"aud\":\"y\"}");
        assertEquals("iss: issuer differs", said(compared(damaged, token("{\"iss\":\"b\",\"aud\":\"x\"}"))));
        assertEquals("aud: audience differs", said(compared(damaged, token("{\"iss\":\"a\",\"aud\":\"y\"}"))));
        assertEquals("", said(compared(damaged, damaged)));
    }

    @Test
    void whatIsHostileIsSaidHarmlessly() {
        String rtl = token("{\"\\u202e\\u0007x\":\"\\u202e\\u001b[31m\",\"aud\":[\"\\u0000\"]}");
        List<Difference> found = compared(rtl, token("{\"aud\":[\"a\"]}"));
        assertEquals("\\u202e\\u0007x", found.getFirst().place().pointer().substring(1)
            .replace("\u202e", "\\u202e").replace("\u0007", "\\u0007"));
        String all = found.stream().map(each -> each.reason() + DifferenceWords.shown(each.part(), each.place()))
            .collect(Collectors.joining());
        assertTrue(all.codePoints().noneMatch(point -> Character.isISOControl(point) || point == 0x202e), all);
        assertTrue(all.contains("\\u202e\\u001b[31m"), all);
    }

    @Test
    void longValuesAndNamesAreCut() {
        List<Difference> found = compared(
            token("{\"" + "n".repeat(5000) + "\":\"" + "v".repeat(5000) + "\"}"), token("{}"));
        assertTrue(found.getFirst().reason().length() < 100, found.getFirst().reason());
        assertEquals(120, DifferenceWords.shown(Difference.Part.CLAIMS, found.getFirst().place()).length());
    }

    @Test
    void aTokenInAValueIsNeverRepeated() {
        String inner = token("{\"sub\":\"canary\"}");
        List<Difference> found = compared(token("{\"act\":{\"t\":\"" + inner + "\"},\"l\":[\"" + inner + "\",\"b\"]}"),
            token("{\"l\":[\"b\"]}"));
        assertEquals(2, found.size());
        for (Difference each : found) {
            String said = each.reason() + DifferenceWords.shown(each.part(), each.place());
            assertFalse(said.contains(inner.substring(0, 20)), said);
            assertTrue(said.contains("a token of "), said);
            assertFalse(each.toString().contains(inner.substring(0, 20)));
        }
    }

    /** Encrypted with a key that both sides have, its second part is empty. */
    @ParameterizedTest
    @ValueSource(strings = {"{\"alg\":\"dir\",\"enc\":\"A256GCM\"}", "{ \"alg\":\"dir\"}", "{\n\"alg\":\"dir\"}"})
    void anEncryptedTokenIsNeverRepeated(String header) {
        String inner = part(header.getBytes(StandardCharsets.UTF_8)) + "..aXYtaXYtaXYtaXY.Y2lwaGVydGV4dA.dGFn";
        Difference found = compared(token("{\"t\":\"" + inner + "\"}"), token("{}")).getFirst();
        assertEquals("a token of " + inner.length() + " characters",
            DifferenceWords.shown(found.part(), found.place()));
    }

    @Test
    void aTokenThatIsANameIsNeverRepeated() {
        String inner = token("{\"sub\":\"canary\"}");
        Difference found = compared(token("{\"" + inner + "\":{\"a\":1}}"), token("{}")).getFirst();
        String length = "(a token of " + inner.length() + " characters)";
        assertEquals("/" + length + "/a", DifferenceWords.pointer(found.place()));
        assertEquals("\"" + length + "\".a", DifferenceWords.path(found.place()));
        assertFalse(found.reason().contains(inner.substring(0, 20)), found.reason());
    }

    @ParameterizedTest
    @ValueSource(strings = {"access_token", "client_secret", "Password", "clientSecret", "refresh_token", "api-key"})
    void theValueOfASecretIsNeverRepeated(String name) {
        for (String value : List.of("\"canary\"", "[\"canary\",\"b\"]", "{\"a\":\"canary\"}")) {
            Difference found = compared(token("{\"x\":{\"" + name + "\":" + value + "}}"),
                token("{\"x\":{\"" + name + "\":" + value.replace("canary", "other") + "}}")).getFirst();
            assertEquals("hidden: by its name, a secret", DifferenceWords.shown(found.part(), found.place()));
            assertFalse(found.reason().contains("canary"), found.reason());
        }
    }

    @Test
    void aHostIsNoToken() {
        Difference found = compared(token("{\"iss\":\"https://external.acme.example\"}"), token("{}")).getFirst();
        assertEquals("https://external.acme.example", DifferenceWords.shown(found.part(), found.place()));
    }

    @Test
    void manyClaimsAndLongListsTakeNoTime() {
        String first = IntStream.range(0, 5000).mapToObj(i -> "\"c" + i + "\":" + i).collect(Collectors.joining(","));
        String list = IntStream.range(0, 50_000).mapToObj(Integer::toString).collect(Collectors.joining(","));
        String other = IntStream.range(0, 50_000).mapToObj(i -> Integer.toString(i + 50_000))
            .collect(Collectors.joining(","));
        DecodeResult.Jwt one = jwt(token("{" + first + ",\"l\":[" + list + "]}"));
        DecodeResult.Jwt two = jwt(token("{\"l\":[" + other + "]}"));
        assertEquals(5001, assertTimeout(Duration.ofSeconds(2), () -> ComparedTokens.of(one, two)).size());
    }

    private static String said(List<Difference> found) {
        return found.stream().map(each -> each.place().path() + ": " + each.reason())
            .collect(Collectors.joining(", "));
    }

    private static List<Difference> compared(String first, String second) {
        return ComparedTokens.of(jwt(first), jwt(second));
    }

    private static DecodeResult.Jwt jwt(String token) {
        return assertInstanceOf(DecodeResult.Jwt.class, JwtDecoder.decode(token));
    }

    private static String token(String payload) {
        return token("{\"alg\":\"RS256\",\"kid\":\"k\"}", payload);
    }

    private static String token(String header, String payload) {
        byte[] signature = new byte[256];
        signature[0] = 1;
        return part(header.getBytes(StandardCharsets.UTF_8)) + "." + part(payload.getBytes(StandardCharsets.UTF_8))
            + "." + part(signature);
    }

    private static String part(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
