package dev.tokenconsole.verify.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * Tokens with a genuine signature, under headers and in forms that a strict reader refuses, or must not be misled by.
 */
final class BentHeaders {
    private static final TestKey KEY = TestKey.of("RS256", "");
    private static final String SET = BentCase.set(KEY.jwk("\"kid\":\"k1\","));

    private final List<BentCase> cases = new ArrayList<>();

    static List<BentCase> all() {
        BentHeaders all = new BentHeaders();
        all.algorithms();
        all.extensions();
        all.keyIds();
        all.unread();
        all.forms();
        all.secrets();
        return all.cases;
    }

    private void add(String name, String verdict, String header) {
        cases.add(new BentCase(name, KEY.sign("RS256", header, BentCase.CLAIMS), SET, verdict));
    }

    private void addText(String name, String verdict, String text) {
        cases.add(new BentCase(name, text, SET, verdict));
    }

    private void algorithms() {
        for (String none : List.of("none", "None", "NONE", "nOnE")) {
            add("alg " + none + ", signed", "not-allowed none", "{\"alg\":\"" + none + "\",\"kid\":\"k1\"}");
            addText("alg " + none + ", not signed", "not-allowed none",
                TestKey.encode("{\"alg\":\"" + none + "\"}") + "." + TestKey.encode(BentCase.CLAIMS) + ".");
        }
        add("alg missing", "not-allowed algorithm-missing", "{\"kid\":\"k1\"}");
        for (String odd : List.of("null", "5", "\"\"", "\" \"", "[\"RS256\"]", "{}", "true")) {
            add("alg " + odd, "not-allowed algorithm-malformed", "{\"alg\":" + odd + ",\"kid\":\"k1\"}");
        }
        for (String unknown : List.of("rs256", "RS257", "ES256K", "ML-DSA-44", "RSA-OAEP", "HS1", " RS256")) {
            add("alg " + unknown, "not-allowed algorithm-unknown", "{\"alg\":\"" + unknown + "\",\"kid\":\"k1\"}");
        }
        for (String hmac : List.of("HS256", "HS384", "HS512")) {
            addText(hmac + " with the public key as its secret", "not-allowed hmac-without-secret",
                TestKey.hmac(hmac, KEY.publicKey().getEncoded(), "{\"alg\":\"" + hmac + "\",\"kid\":\"k1\"}",
                    BentCase.CLAIMS));
        }
        add("alg PS256 over a signature of RS256", "invalid other-bytes", "{\"alg\":\"PS256\",\"kid\":\"k1\"}");
        add("alg ES256 over a signature of RS256", "impossible signature-length",
            "{\"alg\":\"ES256\",\"kid\":\"k1\"}");
        add("alg EdDSA over a signature of RS256", "impossible signature-length",
            "{\"alg\":\"EdDSA\",\"kid\":\"k1\"}");
    }

    private void extensions() {
        for (String odd : List.of("[]", "\"exp\"", "null", "{}", "[5]", "[\"alg\"]", "[\"b64\"]", "[\"x\",\"x\"]",
                "[\"not-there\"]", "true")) {
            String more = odd.contains("x\",") ? ",\"x\":1" : "";
            add("crit " + odd, "not-allowed crit-malformed",
                "{\"alg\":\"RS256\",\"kid\":\"k1\",\"crit\":" + odd + more + "}");
        }
        add("crit of an unknown extension", "not-allowed crit-unknown",
            "{\"alg\":\"RS256\",\"kid\":\"k1\",\"crit\":[\"exp\"],\"exp\":4102444800}");
        add("crit of a known and an unknown extension", "not-allowed crit-unknown",
            "{\"alg\":\"RS256\",\"kid\":\"k1\",\"crit\":[\"b64\",\"x\"],\"b64\":true,\"x\":1}");
        add("b64 false", "not-allowed b64-false",
            "{\"alg\":\"RS256\",\"kid\":\"k1\",\"crit\":[\"b64\"],\"b64\":false}");
        add("b64 false, not critical", "not-allowed b64-false", "{\"alg\":\"RS256\",\"kid\":\"k1\",\"b64\":false}");
        add("b64 true", BentCase.VALID, "{\"alg\":\"RS256\",\"kid\":\"k1\",\"crit\":[\"b64\"],\"b64\":true}");
        for (String odd : List.of("null", "0", "\"false\"", "[]")) {
            add("b64 " + odd, "not-allowed b64-malformed", "{\"alg\":\"RS256\",\"kid\":\"k1\",\"b64\":" + odd + "}");
        }
    }

    private void keyIds() {
        for (String odd : List.of("5", "null", "[\"k1\"]", "{}", "true")) {
            add("kid " + odd, "impossible key-id", "{\"alg\":\"RS256\",\"kid\":" + odd + "}");
        }
        for (String unknown : List.of("k2", "K1", "k1 ", "../../k1", "k1\\u0000", "https://evil.example/k1")) {
            add("kid " + unknown, "key-not-published id-unknown", "{\"alg\":\"RS256\",\"kid\":\"" + unknown + "\"}");
        }
        add("kid of 10 KB", "key-not-published id-unknown",
            "{\"alg\":\"RS256\",\"kid\":\"" + "k".repeat(10_000) + "\"}");
        add("kid written with escapes", BentCase.VALID, "{\"alg\":\"RS256\",\"kid\":\"\\u006b1\"}");
    }

    /** Members that name other keys, and such that other rules are about. */
    private void unread() {
        TestKey other = TestKey.of("RS256", "other");
        addText("jwk of the forger", "invalid other-bytes", other.sign("RS256",
            "{\"alg\":\"RS256\",\"kid\":\"k1\",\"jwk\":" + other.jwk("") + "}", BentCase.CLAIMS));
        addText("jwk of the forger, unknown kid", "key-not-published id-unknown", other.sign("RS256",
            "{\"alg\":\"RS256\",\"kid\":\"x\",\"jwk\":" + other.jwk("\"kid\":\"x\",") + "}", BentCase.CLAIMS));
        for (String name : List.of("jku", "x5u")) {
            addText(name + " of the forger", "invalid other-bytes", other.sign("RS256",
                "{\"alg\":\"RS256\",\"kid\":\"k1\",\"" + name + "\":\"https://evil.example/keys\"}", BentCase.CLAIMS));
        }
        add("typ at+jwt", BentCase.VALID, "{\"alg\":\"RS256\",\"kid\":\"k1\",\"typ\":\"at+jwt\"}");
        add("zip DEF", BentCase.VALID, "{\"alg\":\"RS256\",\"kid\":\"k1\",\"zip\":\"DEF\"}");
        for (String payload : List.of("[]", "{\"exp\":1}", "{\"nbf\":4102444800}", "{\"a\":1,\"a\":2}",
                "{\"exp\":\"x\"}", "\u202e<script>")) {
            addText("payload " + payload, BentCase.VALID,
                KEY.sign("RS256", "{\"alg\":\"RS256\",\"kid\":\"k1\"}", payload));
        }
    }

    private void forms() {
        String header = "{\"alg\":\"RS256\",\"kid\":\"k1\"}";
        String genuine = KEY.sign("RS256", header, BentCase.CLAIMS);
        String[] parts = genuine.split("\\.", -1);
        for (String json : List.of("", "no JSON", "[]", "\"RS256\"", header + " x",
                "{\"alg\":\"none\",\"alg\":\"RS256\"}", "{\"alg\":\"RS256\",\"alg\":\"RS256\"}", "\ufeff" + header,
                header.substring(1), "{'alg':'RS256'}",
                "{\"alg\":\"RS256\",\"x\":\"\\ud800\"}", "{\"alg\":\"RS256\",}",
                "{\"alg\":\"RS256\",\"x\":" + "[".repeat(2_000) + "]".repeat(2_000) + "}")) {
            String name = "header " + (json.length() > 60 ? "of depth 2,000" : json.replace('\ufeff', '^'));
            addText(name, "impossible header-json", KEY.sign("RS256", json, BentCase.CLAIMS));
        }
        addText("header in UTF-16", "impossible header-json",
            TestKey.encode(header.getBytes(StandardCharsets.UTF_16)) + "." + parts[1] + "." + parts[2]);
        addText("header with padding", "impossible header-base64", parts[0] + "=." + parts[1] + "." + parts[2]);
        addText("header with a space", "impossible header-base64", " " + genuine);
        addText("Bearer before", "impossible header-base64", "Bearer " + genuine);
        addText("payload with padding", "impossible payload-base64", parts[0] + "." + parts[1] + "=." + parts[2]);
        addText("payload with a line feed", "impossible payload-base64",
            parts[0] + "." + parts[1] + "\n." + parts[2]);
        addText("two parts", "impossible parts", parts[0] + "." + parts[1]);
        addText("one part", "impossible parts", parts[0]);
        addText("four parts", "impossible parts", genuine + ".");
        addText("nothing", "impossible parts", "");
        addText("JSON form", "impossible json-form", "{\"payload\":\"e30\"}");
        addText("two dots", "impossible header-json", "..");
        addText("encrypted", "impossible encrypted",
            TestKey.encode("{\"alg\":\"PBES2-HS256+A128KW\",\"enc\":\"A128GCM\",\"p2c\":2147483647}") + ".a.b.c.d");
        addText("five parts without enc", "impossible parts", genuine + ".a.b");
        addText("1 MiB", "impossible too-long", "a".repeat(1024 * 1024 + 1));
        addText("large payload", BentCase.VALID, KEY.sign("RS256", header, "{\"x\":\"" + "a".repeat(500_000) + "\"}"));
    }

    private void secrets() {
        String phrase = "0123456789abcdef".repeat(4);
        for (String hmac : List.of("HS256", "HS384", "HS512")) {
            String header = "{\"alg\":\"" + hmac + "\"}";
            byte[] bytes = phrase.getBytes(StandardCharsets.UTF_8);
            String genuine = TestKey.hmac(hmac, bytes, header, BentCase.CLAIMS);
            int length = Integer.parseInt(hmac.substring(2)) / 8;
            String least = phrase.substring(0, length);
            String less = phrase.substring(0, length - 1);
            addSecret(hmac + " genuine", BentCase.VALID, genuine, phrase);
            addSecret(hmac + " with the shortest secret", BentCase.VALID,
                TestKey.hmac(hmac, least.getBytes(StandardCharsets.UTF_8), header, BentCase.CLAIMS), least);
            addSecret(hmac + " with a secret that is too short", "key-unusable secret-short",
                TestKey.hmac(hmac, less.getBytes(StandardCharsets.UTF_8), header, BentCase.CLAIMS), less);
            addSecret(hmac + " with another secret", "invalid other-bytes", genuine, phrase.replace('0', '1'));
            addSecret(hmac + " cut", "impossible signature-length", cut(genuine), phrase);
        }
        String open = TestKey.of("ES256", "").jwk("");
        addSecret("HS256 with a public key", "key-unusable secret-public", TestKey.hmac("HS256",
            open.getBytes(StandardCharsets.UTF_8), "{\"alg\":\"HS256\"}", BentCase.CLAIMS), open);
        addSecret("HS256 with half a character", "key-unusable secret-text",
            TestKey.hmac("HS256", new byte[32], "{\"alg\":\"HS256\"}", BentCase.CLAIMS), phrase + "\ud800");
        addSecret("RS256 with a secret", "key-unusable type-other",
            KEY.sign("RS256", "{\"alg\":\"RS256\"}", BentCase.CLAIMS), phrase);
        addSecret("alg none with a secret", "not-allowed none",
            TestKey.hmac("HS256", phrase.getBytes(StandardCharsets.UTF_8), "{\"alg\":\"none\"}", BentCase.CLAIMS),
            phrase);
    }

    private static String cut(String text) {
        int at = text.lastIndexOf('.') + 1;
        byte[] signature = Base64.getUrlDecoder().decode(text.substring(at));
        return text.substring(0, at) + TestKey.encode(Arrays.copyOf(signature, signature.length - 1));
    }

    private void addSecret(String name, String verdict, String text, String phrase) {
        cases.add(new BentCase(name, text, SET, phrase, verdict));
    }
}
