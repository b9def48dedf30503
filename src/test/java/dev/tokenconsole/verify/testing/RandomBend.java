package dev.tokenconsole.verify.testing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/**
 * A random token of a random algorithm, bent in one place: in its text, in its header before it was signed, or in its
 * key; one in ten not at all. The secret of HS256 and so on is in the key set as JWK, for the library that reads it
 * there.
 */
public record RandomBend(String algorithm, String text, String keys) {
    /** The secret of the tokens with HMAC. */
    public static final String PHRASE = "the secret of the tokens that two libraries judge, 64 characters.";
    private static final List<String> ALGORITHMS = List.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512",
        "ES256", "ES384", "ES512", "EdDSA", "HS256", "HS384", "HS512");
    private static final List<String> HEADER_MEMBERS = List.of("\"typ\":\"JWT\"", "\"typ\":5", "\"kid\":\"k2\"",
        "\"crit\":[]", "\"crit\":[\"exp\"],\"exp\":1", "\"crit\":[\"b64\"],\"b64\":true",
        "\"crit\":[\"b64\"],\"b64\":false", "\"b64\":false", "\"alg\":\"none\"", "\"zip\":\"DEF\"", "\"x\":null",
        "\"jku\":\"https://issuer.example\"", "\"cty\":\"JWT\"", "\"enc\":\"A128GCM\"", "\"x\":{\"y\":[1,2]}",
        "\"crit\":\"exp\"", "\"x\":1e5", "\"x\":\"\\ud800\"", "\"kid\":7", "\"\":\"\"");
    private static final List<String> KEY_MEMBERS = List.of("\"use\":\"sig\",", "\"use\":\"enc\",",
        "\"key_ops\":[\"verify\"],", "\"key_ops\":[\"sign\"],", "\"alg\":\"ALG\",", "\"alg\":\"RS256\",",
        "\"alg\":\"ES512\",", "\"x5t\":\"abc\",", "\"iat\":5,", "\"use\":5,");
    private static final String CHARACTERS = "ABCXYZabcxyz0189-_+/=. \n~\u00e4";

    /** The next one. */
    public static RandomBend next(Random random) {
        String algorithm = ALGORITHMS.get(random.nextInt(ALGORITHMS.size()));
        String header = "{\"alg\":\"" + algorithm + "\",\"kid\":\"k1\"}";
        String payload = "{\"sub\":\"" + random.nextInt(1000) + "\"}";
        int way = random.nextInt(10);
        String signed = sign(algorithm, way >= 4 && way < 7 ? bentHeader(header, random) : header, payload);
        String text = way > 0 && way < 4 ? bentText(signed, random) : signed;
        String member = KEY_MEMBERS.get(random.nextInt(KEY_MEMBERS.size())).replace("ALG", algorithm);
        return new RandomBend(algorithm, text,
            keys(algorithm, way >= 7 && !algorithm.startsWith("HS") ? member : ""));
    }

    private static String sign(String algorithm, String header, String payload) {
        return algorithm.startsWith("HS")
            ? TestKey.hmac(algorithm, PHRASE.getBytes(StandardCharsets.UTF_8), header, payload)
            : TestKey.of(algorithm, "").sign(algorithm, header, payload);
    }

    private static String keys(String algorithm, String more) {
        String members = "\"kid\":\"k1\"," + more;
        return BentCase.set(algorithm.startsWith("HS")
            ? "{" + members + "\"kty\":\"oct\",\"k\":\"" + TestKey.encode(PHRASE) + "\"}"
            : TestKey.of(algorithm, "").jwk(members));
    }

    private static String bentHeader(String header, Random random) {
        if (random.nextInt(3) == 0) {
            int at = random.nextInt(header.length());
            return header.substring(0, at) + "\"{}[],: x\\".charAt(random.nextInt(10)) + header.substring(at + 1);
        }
        String member = HEADER_MEMBERS.get(random.nextInt(HEADER_MEMBERS.size()));
        return random.nextBoolean() ? header.replace("}", "," + member + "}")
            : "{" + member + "," + header.substring(1);
    }

    private static String bentText(String text, Random random) {
        int part = random.nextInt(3);
        int at = part == 2 ? text.length() - 1 - random.nextInt(4) : random.nextInt(text.length());
        char other = CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
        return switch (random.nextInt(4)) {
            case 0 -> text.substring(0, at) + text.substring(at + 1);
            case 1 -> text.substring(0, at) + other + text.substring(at);
            default -> text.substring(0, at) + other + text.substring(at + 1);
        };
    }
}
