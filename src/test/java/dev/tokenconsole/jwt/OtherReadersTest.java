package dev.tokenconsole.jwt;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import dev.tokenconsole.text.json.JsonLayout;

/** Our reading against readers that somebody else wrote. */
class OtherReadersTest {
    private static final Instant EXP = Instant.parse("2030-01-02T03:04:05Z");
    private static final JWTClaimsSet CLAIMS = new JWTClaimsSet.Builder()
        .issuer("https://auth.example.com/oauth2/default").subject("me").audience(List.of("a", "b"))
        .expirationTime(Date.from(EXP)).claim("n", 1.5).claim("deep", List.of(List.of(1, 2))).build();

    private static RSASSASigner rsa;

    @BeforeAll
    static void generateTheSlowKey() throws JOSEException {
        rsa = new RSASSASigner(new RSAKeyGenerator(2048).generate());
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS256", "RS384", "RS512", "PS256", "PS384", "PS512"})
    void rsaTokensOfAnotherLibraryAreWhole(String algorithm) throws JOSEException {
        SignedJWT jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.parse(algorithm)), CLAIMS);
        jwt.sign(rsa);
        assertSameClaims(jwt.serialize(), "342 characters, the length of " + (algorithm.startsWith("P") ? "a " : "an ")
            + algorithm + " signature with a 2048-bit");
    }

    @Test
    void ellipticTokensOfAnotherLibraryAreWhole() throws JOSEException {
        for (Curve curve : List.of(Curve.P_256, Curve.P_384, Curve.P_521)) {
            ECDSASigner signer = new ECDSASigner(new ECKeyGenerator(curve).generate());
            JWSAlgorithm algorithm = signer.supportedJWSAlgorithms().iterator().next();
            SignedJWT jwt = new SignedJWT(new JWSHeader(algorithm), CLAIMS);
            jwt.sign(signer);
            assertSameClaims(jwt.serialize(), "the length of an " + algorithm + " signature.");
        }
    }

    @Test
    void sharedSecretTokensOfAnotherLibraryAreWhole() throws JOSEException {
        for (JWSAlgorithm algorithm : List.of(JWSAlgorithm.HS256, JWSAlgorithm.HS384, JWSAlgorithm.HS512)) {
            SignedJWT jwt = new SignedJWT(new JWSHeader(algorithm), CLAIMS);
            jwt.sign(new MACSigner("0123456789abcdef".repeat(4)));
            assertSameClaims(jwt.serialize(), "the length of an " + algorithm + " signature.");
        }
    }

    @Test
    void whatWeFindNoFaultWithOthersCanRead() throws ParseException {
        Random random = new Random(7797);
        for (int i = 0; i < 500; i++) {
            List<String> names = new ArrayList<>();
            String json = object(random, 0, names);
            String token = TestTokens.token(TestTokens.RS256, json);
            DecodeResult.Jwt ours = TestTokens.jwt(token);
            assertNull(ours.payload().problem(), json);
            assertEquals(names, ours.payload().members().stream().map(Claim::name).toList());
            assertEquals(JsonMapper.shared().readTree(json), JsonMapper.shared().readTree(ours.payload().json()));
            assertEquals(JsonMapper.shared().readTree(json),
                JsonMapper.shared().readTree(JsonLayout.compact(json)));
            assertNotNull(SignedJWT.parse(token).getPayload().toJSONObject(), json);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "eyJhIjoxMn0=", "eyJhIjoxMn1", "eyJhIjoiw7/Dvz4ifQ", "eyJh\nIjoxMn0", "eyJhIjoxMn0 "})
    void whatAnotherLibraryOverlooksWeName(String payload) {
        String token = TestTokens.base64(TestTokens.RS256) + "." + payload + "." + TestTokens.SIGNATURE;
        assertDoesNotThrow(() -> SignedJWT.parse(token).getPayload().toJSONObject());
        DecodeResult.Jwt jwt = TestTokens.jwt(token);
        assertTrue(jwt.payload().problem() != null || !jwt.notes().isEmpty());
    }

    private static void assertSameClaims(String token, String signature) {
        DecodeResult.Jwt jwt = TestTokens.jwt(token);
        assertTrue(jwt.signature().intact());
        assertTrue(jwt.signature().text().contains(signature), jwt.signature().text());
        assertNull(jwt.header().problem());
        assertNull(jwt.payload().problem());
        assertEquals(EXP, jwt.claim("exp").orElseThrow().time());
        assertEquals("https://auth.example.com/oauth2/default", jwt.claim("iss").orElseThrow().display());
        assertEquals("a, b", jwt.claim("aud").orElseThrow().display());
        assertEquals("1.5", jwt.claim("n").orElseThrow().display());
        assertEquals("[[1,2]]", jwt.claim("deep").orElseThrow().display());
        assertEquals(CLAIMS.getClaims().size(), jwt.payload().members().size());
    }

    /** A random object; the names of its members go into {@code names}. */
    private static String object(Random random, int depth, List<String> names) {
        StringBuilder json = new StringBuilder("{");
        int members = random.nextInt(6);
        for (int i = 0; i < members; i++) {
            String name = "n" + i + (random.nextBoolean() ? "\u00fc {" : "");
            names.add(name);
            json.append(i == 0 ? "" : random.nextBoolean() ? "," : " ,\n").append('"').append(name).append("\" : ")
                .append(value(random, depth + 1));
        }
        return json.append(random.nextBoolean() ? "}" : " }").toString();
    }

    private static String value(Random random, int depth) {
        return switch (random.nextInt(depth > 6 ? 5 : 7)) {
            case 0 -> "\"" + "\\\"x\\\\, [\\u00e4".repeat(random.nextInt(3)) + "\"";
            case 1 -> Long.toString(random.nextLong());
            case 2 -> Double.toString(random.nextDouble() * 1e6);
            case 3 -> List.of("true", "false", "null").get(random.nextInt(3));
            case 4 -> random.nextBoolean() ? "[ ]" : "{}";
            case 5 -> object(random, depth, new ArrayList<>());
            default -> "[" + value(random, depth + 1) + ", " + value(random, depth + 1) + "\t]";
        };
    }
}
