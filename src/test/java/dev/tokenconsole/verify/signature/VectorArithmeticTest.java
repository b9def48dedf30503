package dev.tokenconsole.verify.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Base64;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The published examples are those of the specifications to the letter: the arithmetic of Java alone, with keys that
 * jose4j read, accepts each, also those that are refused here before any arithmetic. One wrong character would show.
 */
class VectorArithmeticTest {
    private static final String JOE = """
        {"iss":"joe",\r
         "exp":1300819380,\r
         "http://example.com/is_root":true}""";
    private static final String DOOR = "It\u2019s a dangerous business, Frodo, going out your door. You step onto the "
        + "road, and if you don't keep your feet, there\u2019s no knowing where you might be swept off to.";
    /** The payloads that are not in the token, as they were signed. */
    private static final Map<String, String> ELSEWHERE = Map.of("RFC 7515 appendix F", encoded(JOE),
        "RFC 7520 4.5", encoded(DOOR), "RFC 7797 4.2", "$.02");
    /** Those without a signature, by their parts in the specification. */
    private static final Map<String, String> UNSIGNED = Map.of(
        "RFC 7515 A.5", encoded("{\"alg\":\"none\"}") + "." + encoded(JOE) + ".",
        "RFC 7515 appendix E", encoded("""
            {"alg":"none",\r
             "crit":["http://example.com/UNDEFINED"],\r
             "http://example.com/UNDEFINED":true\r
            }""") + "." + encoded("FAIL") + ".");

    @ParameterizedTest
    @MethodSource("dev.tokenconsole.verify.signature.PublishedVectorsTest#vectors")
    void everyExampleIsTheOneThatWasPublished(PublishedVectorsTest.Vector vector) throws Exception {
        if (UNSIGNED.containsKey(vector.source())) {
            assertEquals(UNSIGNED.get(vector.source()), vector.text());
            return;
        }
        String[] parts = vector.text().split("\\.", -1);
        assertEquals(ELSEWHERE.containsKey(vector.source()), parts[1].isEmpty());
        String payload = ELSEWHERE.getOrDefault(vector.source(), parts[1]);
        byte[] signed = (parts[0] + "." + payload).getBytes(StandardCharsets.US_ASCII);
        String header = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8);
        String algorithm = header.replaceAll("(?s).*\"alg\":\"(\\w+)\".*", "$1");
        byte[] signature = Base64.getUrlDecoder().decode(parts[2]);
        assertTrue(algorithm.startsWith("HS") ? mac(vector.key(), signed, signature)
            : verified(algorithm, publicKey(vector.key()), signed, signature), vector.source());
    }

    @Test
    void thoseWithAPayloadElsewhereAreThere() throws IOException {
        assertEquals(ELSEWHERE.size() + UNSIGNED.size(), PublishedVectorsTest.vectors().stream()
            .filter(vector -> ELSEWHERE.containsKey(vector.source()) || UNSIGNED.containsKey(vector.source())).count());
    }

    private static boolean mac(String secret, byte[] signed, byte[] signature) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getUrlDecoder().decode(secret), "HmacSHA256"));
        return MessageDigest.isEqual(signature, mac.doFinal(signed));
    }

    private static boolean verified(String algorithm, PublicKey key, byte[] signed, byte[] signature) throws Exception {
        String digest = algorithm.substring(2);
        Signature verifier = Signature.getInstance(switch (algorithm.substring(0, 2)) {
            case "RS" -> "SHA" + digest + "withRSA";
            case "PS" -> "RSASSA-PSS";
            case "ES" -> "SHA" + digest + "withECDSAinP1363Format";
            default -> "Ed25519";
        });
        if (algorithm.startsWith("PS")) {
            verifier.setParameter(new PSSParameterSpec("SHA-" + digest, "MGF1", new MGF1ParameterSpec("SHA-" + digest),
                Integer.parseInt(digest) / Byte.SIZE, PSSParameterSpec.TRAILER_FIELD_BC));
        }
        verifier.initVerify(key);
        verifier.update(signed);
        return verifier.verify(signature);
    }

    private static PublicKey publicKey(String jwk) throws Exception {
        return ((PublicJsonWebKey) JsonWebKey.Factory.newJwk(jwk)).getPublicKey();
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
