package dev.tokenconsole.verify.testing;

import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/** Tokens with a genuine signature whose keys must not be used, and those whose keys only look odd. */
final class BentKeys {
    private static final TestKey RSA = TestKey.of("RS256", "");
    private static final TestKey OTHER = TestKey.of("RS256", "other");
    private static final TestKey EC = TestKey.of("ES256", "");
    private static final TestKey ED = TestKey.of("EdDSA", "");
    private static final String RS256 = RSA.sign("RS256", header("RS256"), BentCase.CLAIMS);
    private static final String ES256 = EC.sign("ES256", header("ES256"), BentCase.CLAIMS);
    private static final String EDDSA = ED.sign("EdDSA", header("EdDSA"), BentCase.CLAIMS);
    private static final String N = part(RSA.jwk(""), "n");
    private static final String OCT = "{\"kty\":\"oct\",\"kid\":\"KID\",\"k\":\"" + "A".repeat(86) + "\"}";

    private final List<BentCase> cases = new ArrayList<>();

    static List<BentCase> all() {
        BentKeys all = new BentKeys();
        all.purposes();
        all.rsa();
        all.curves();
        all.edwards();
        all.twins();
        all.secrets();
        all.malformed();
        all.unnamed();
        return all.cases;
    }

    private static String header(String algorithm) {
        return "{\"alg\":\"" + algorithm + "\",\"kid\":\"k1\"}";
    }

    private static String part(String jwk, String member) {
        String start = "\"" + member + "\":\"";
        int at = jwk.indexOf(start) + start.length();
        return jwk.substring(at, jwk.indexOf('"', at));
    }

    private void add(String name, String verdict, String text, String... keys) {
        cases.add(new BentCase(name, text, BentCase.set(keys), verdict));
    }

    /** The key of the token, with more members. */
    private void rs(String name, String verdict, String more) {
        add(name, verdict, RS256, RSA.jwk("\"kid\":\"k1\"," + more));
    }

    private void purposes() {
        rs("use sig", BentCase.VALID, "\"use\":\"sig\",");
        rs("use enc", "key-unusable use", "\"use\":\"enc\",");
        rs("use Sig", "key-unusable use", "\"use\":\"Sig\",");
        rs("use 5", "key-unusable malformed", "\"use\":5,");
        rs("key_ops verify", BentCase.VALID, "\"key_ops\":[\"verify\"],");
        rs("key_ops sign and verify", BentCase.VALID, "\"key_ops\":[\"sign\",\"verify\"],");
        rs("key_ops sign", "key-unusable key-ops", "\"key_ops\":[\"sign\"],");
        rs("key_ops none", "key-unusable key-ops", "\"key_ops\":[],");
        rs("key_ops encrypt, use sig", "key-unusable key-ops", "\"use\":\"sig\",\"key_ops\":[\"encrypt\"],");
        rs("key_ops verify, use enc", "key-unusable use", "\"use\":\"enc\",\"key_ops\":[\"verify\"],");
        rs("key_ops twice", "key-unusable malformed", "\"key_ops\":[\"verify\",\"verify\"],");
        rs("key_ops text", "key-unusable malformed", "\"key_ops\":\"verify\",");
        rs("key_ops numbers", "key-unusable malformed", "\"key_ops\":[5],");
        rs("alg of the token", BentCase.VALID, "\"alg\":\"RS256\",");
        rs("alg RS512", "key-unusable algorithm", "\"alg\":\"RS512\",");
        rs("alg PS256", "key-unusable algorithm", "\"alg\":\"PS256\",");
        rs("alg ES256 of an RSA key", "key-unusable algorithm", "\"alg\":\"ES256\",");
        rs("alg RSA-OAEP of a key", "key-unusable algorithm", "\"alg\":\"RSA-OAEP\",");
        rs("alg none in the key", "key-unusable algorithm", "\"alg\":\"none\",");
        rs("alg 5 in the key", "key-unusable malformed", "\"alg\":5,");
        rs("x5c of another", BentCase.VALID, "\"x5c\":[\"MIIB\"],\"x5t\":\"abc\",");
        rs("unknown members", BentCase.VALID, "\"iat\":5,\"x\":[[]],");
        add("alg EdDSA for Ed25519", BentCase.VALID, ED.sign("Ed25519", header("Ed25519"), BentCase.CLAIMS),
            ED.jwk("\"kid\":\"k1\",\"alg\":\"EdDSA\","));
        add("alg Ed25519 for EdDSA", BentCase.VALID, EDDSA, ED.jwk("\"kid\":\"k1\",\"alg\":\"Ed25519\","));
        add("alg Ed448 for Ed25519", "key-unusable algorithm", EDDSA, ED.jwk("\"kid\":\"k1\",\"alg\":\"Ed448\","));
    }

    private void rsa() {
        for (int bits : List.of(1024, 2040)) {
            TestKey weak = TestKey.rsa(bits);
            for (String algorithm : List.of("RS256", "PS256")) {
                add(algorithm + " with a key of " + bits + " bits", "key-unusable rsa-short",
                    weak.sign(algorithm, header(algorithm), BentCase.CLAIMS), weak.jwk("\"kid\":\"k1\","));
            }
        }
        TestKey odd = TestKey.rsa(2056);
        add("RSA key of 2056 bits", BentCase.VALID, odd.sign("RS256", header("RS256"), BentCase.CLAIMS),
            odd.jwk("\"kid\":\"k1\","));
        number("RSA modulus of 17 bits", "rsa-short", "AQAB", "AQAB");
        number("RSA modulus even", "rsa-numbers", N.substring(0, 341) + "A", "AQAB");
        number("RSA modulus of 16,392 bits", "rsa-long", "_".repeat(2732), "AQAB");
        number("RSA exponent 1", "rsa-numbers", N, "AQ");
        number("RSA exponent even", "rsa-numbers", N, "AQAA");
        number("RSA exponent zero", "rsa-numbers", N, "AA");
        number("RSA exponent of 72 bits", "rsa-numbers", N, "AQAAAAAAAAAB");
        number("RSA modulus padded", "malformed", N + "==", "AQAB");
        number("RSA modulus empty", "malformed", "", "AQAB");
        number("RSA modulus in base64", "malformed", "+" + N.substring(1), "AQAB");
        add("RSA modulus missing", "key-unusable malformed", RS256, "{\"kid\":\"k1\",\"kty\":\"RSA\",\"e\":\"AQAB\"}");
        add("RSA exponent missing", "key-unusable malformed", RS256,
            "{\"kid\":\"k1\",\"kty\":\"RSA\",\"n\":\"" + N + "\"}");
        add("RSA modulus a number", "key-unusable malformed", RS256,
            "{\"kid\":\"k1\",\"kty\":\"RSA\",\"n\":5,\"e\":\"AQAB\"}");
        add("RSA modulus with a zero in front", BentCase.VALID, RS256, "{\"kid\":\"k1\",\"kty\":\"RSA\",\"n\":\""
            + TestKey.encode(((RSAPublicKey) RSA.publicKey()).getModulus().toByteArray())
            + "\",\"e\":\"AQAB\"}");
    }

    private void number(String name, String fault, String n, String e) {
        add(name, "key-unusable " + fault, RS256,
            "{\"kid\":\"k1\",\"kty\":\"RSA\",\"n\":\"" + n + "\",\"e\":\"" + e + "\"}");
    }

    private void curves() {
        String x = part(EC.jwk(""), "x");
        String y = part(EC.jwk(""), "y");
        ec("EC point off the curve", "point", "P-256", x, x);
        ec("EC point at zero", "point", "P-256", "A".repeat(43), "A".repeat(43));
        ec("EC coordinates beyond the field", "point", "P-256", "_".repeat(42) + "8", "_".repeat(42) + "8");
        ec("EC x too short", "malformed", "P-256", "AQAB", y);
        ec("EC x too long", "malformed", "P-256", "AAAA" + x, y);
        ec("EC curve of others", "malformed", "P-384", x, y);
        ec("EC curve secp256k1", "curve-unknown", "secp256k1", x, y);
        ec("EC curve in lower case", "curve-unknown", "p-256", x, y);
        ec("EC curve of Edwards", "curve-unknown", "Ed25519", x, y);
        add("EC y missing", "key-unusable malformed", ES256,
            "{\"kid\":\"k1\",\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"" + x + "\"}");
        add("EC curve missing", "key-unusable malformed", ES256,
            "{\"kid\":\"k1\",\"kty\":\"EC\",\"x\":\"" + x + "\",\"y\":\"" + y + "\"}");
        add("RSA key for ES256", "key-unusable type-other", ES256, RSA.jwk("\"kid\":\"k1\","));
        add("P-384 key for ES256", "key-unusable type-other", ES256, TestKey.of("ES384", "").jwk("\"kid\":\"k1\","));
        add("EC key for RS256", "key-unusable type-other", RS256, EC.jwk("\"kid\":\"k1\","));
    }

    private void ec(String name, String fault, String curve, String x, String y) {
        add(name, "key-unusable " + fault, ES256, "{\"kid\":\"k1\",\"kty\":\"EC\",\"crv\":\"" + curve + "\",\"x\":\""
            + x + "\",\"y\":\"" + y + "\"}");
    }

    /** With the neutral element as the key, R = S·B makes any token genuine: here S is 0 and R the neutral element. */
    private void edwards() {
        byte[] neutral = new byte[32];
        neutral[0] = 1;
        byte[] forged = new byte[64];
        forged[0] = 1;
        String text = TestKey.encode(header("EdDSA")) + "." + TestKey.encode(BentCase.CLAIMS) + ".";
        ed("Ed25519 neutral element, forged", "point", TestKey.encode(neutral), text + TestKey.encode(forged));
        ed("Ed25519 zero", "point", "A".repeat(43), EDDSA);
        byte[] order8 = HexFormat.of().parseHex(
            "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a");
        ed("Ed25519 point of order 8", "point", TestKey.encode(order8), EDDSA);
        byte[] none = new byte[32];
        none[0] = 2;
        ed("Ed25519 no point", "point", TestKey.encode(none), EDDSA);
        byte[] beyond = new byte[32];
        Arrays.fill(beyond, (byte) 0xff);
        ed("Ed25519 beyond the field", "point", TestKey.encode(beyond), EDDSA);
        ed("Ed25519 too short", "malformed", "AQAB", EDDSA);
        add("X25519", "key-unusable curve-unknown", EDDSA,
            "{\"kid\":\"k1\",\"kty\":\"OKP\",\"crv\":\"X25519\",\"x\":\"" + "B".repeat(42) + "A\"}");
        add("Ed448 key for a signature of Ed25519", "invalid other-length", EDDSA,
            TestKey.of("Ed448", "").jwk("\"kid\":\"k1\","));
        add("Ed448 key for Ed25519", "key-unusable type-other", ED.sign("Ed25519", header("Ed25519"), BentCase.CLAIMS),
            TestKey.of("Ed448", "").jwk("\"kid\":\"k1\","));
    }

    private void ed(String name, String fault, String x, String text) {
        add(name, "key-unusable " + fault, text,
            "{\"kid\":\"k1\",\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"" + x + "\"}");
    }

    private void twins() {
        String mine = RSA.jwk("\"kid\":\"k1\",");
        add("two keys of one kid", "key-unusable two-of-one-id", RS256, mine, OTHER.jwk("\"kid\":\"k1\","));
        add("two keys of one kid, the other first", "key-unusable two-of-one-id", RS256, OTHER.jwk("\"kid\":\"k1\","),
            mine);
        add("more keys than are tried", "key-unusable too-many",
            TestKey.of("ES256", "away").sign("ES256", "{\"alg\":\"ES256\"}", BentCase.CLAIMS),
            IntStream.rangeClosed(0, 32).mapToObj(i -> TestKey.of("ES256", "try " + i).jwk("")).toArray(String[]::new));
        add("one key twice", BentCase.VALID, RS256, mine, mine);
        add("one kid for two types", BentCase.VALID, RS256, mine, EC.jwk("\"kid\":\"k1\","));
        add("one kid for signatures and for encryption", "key-unusable two-of-one-id", RS256, mine,
            OTHER.jwk("\"kid\":\"k1\",\"use\":\"enc\","));
        add("a key of another kid beside", BentCase.VALID, RS256, OTHER.jwk("\"kid\":\"k2\","), mine);
        add("an unknown type beside", BentCase.VALID, RS256, "{\"kid\":\"k2\",\"kty\":\"AKP\"}", "5", "null", mine);
    }

    private void secrets() {
        String mine = RSA.jwk("\"kid\":\"k1\",");
        add("a secret beside", BentCase.VALID, RS256, mine, OCT.replace("KID", "k2"));
        add("a secret of the same kid", "key-unusable two-of-one-id", RS256, mine, OCT.replace("KID", "k1"));
        add("a secret in the place of the key", "key-unusable symmetric", RS256, OCT.replace("KID", "k1"));
        add("HS256 with a published secret", "not-allowed hmac-without-secret",
            TestKey.hmac("HS256", new byte[64], header("HS256"), BentCase.CLAIMS), mine, OCT.replace("KID", "k1"));
        for (String member : List.of("d", "p", "q", "dp", "dq", "qi", "oth")) {
            rs("private member " + member, "key-unusable private", "\"" + member + "\":\"AQAB\",");
        }
        add("private member of an EC key", "key-unusable private", ES256, EC.jwk("\"kid\":\"k1\",\"d\":\"AQAB\","));
        add("private member of an Edwards key", "key-unusable private", EDDSA,
            ED.jwk("\"kid\":\"k1\",\"d\":\"AQAB\","));
    }

    private void malformed() {
        add("kty missing", "key-unusable malformed", RS256, "{\"kid\":\"k1\",\"n\":\"" + N + "\",\"e\":\"AQAB\"}");
        add("kty a number", "key-unusable malformed", RS256, "{\"kid\":\"k1\",\"kty\":5}");
        add("kty unknown", "key-unusable type-unknown", RS256, "{\"kid\":\"k1\",\"kty\":\"AKP\"}");
        add("kty in lower case", "key-unusable type-unknown", RS256,
            "{\"kid\":\"k1\",\"kty\":\"rsa\",\"n\":\"" + N + "\",\"e\":\"AQAB\"}");
        add("kid of the key a number", "key-not-published id-unknown", RS256, RSA.jwk("\"kid\":1,"));
        add("kid of the key missing", "key-not-published id-unknown", RS256, RSA.jwk(""));
        add("no key", "key-not-published id-unknown", RS256);
    }

    private void unnamed() {
        String text = RSA.sign("RS256", "{\"alg\":\"RS256\"}", BentCase.CLAIMS);
        String mine = RSA.jwk("\"kid\":\"k1\",");
        String other = OTHER.jwk("\"kid\":\"k2\",");
        add("no kid, the second key", BentCase.VALID, text, other, mine);
        add("no kid, no key made it", "invalid other-bytes-for-all", text, other, TestKey.of("RS256", "third").jwk(""));
        add("no kid, one other key", "invalid other-bytes", text, other);
        add("no kid, keys of another type", "key-not-published none-fits", text, EC.jwk(""), ED.jwk(""));
        add("no kid, keys for another algorithm", "key-unusable algorithm", text, RSA.jwk("\"alg\":\"PS256\","));
        add("no kid, the only key for encryption", "key-unusable use", text, RSA.jwk("\"use\":\"enc\","));
        add("no kid, the only entry no object", "key-unusable no-object", text, "[]");
        add("no kid, no key", "key-not-published none-fits", text);
    }
}
