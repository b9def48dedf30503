package dev.tokenconsole.verify.testing;

import java.util.ArrayList;
import java.util.List;

/** Tokens and key sets of which it takes a second look to see the key that is meant, or that none is. */
final class BentChoices {
    private static final TestKey RSA = TestKey.of("RS256", "");
    private static final TestKey OTHER = TestKey.of("RS256", "other");
    private static final TestKey EC = TestKey.of("ES256", "");
    private static final String RS256 = RSA.sign("RS256", header("RS256"), BentCase.CLAIMS);
    private static final String OCT = "{\"kty\":\"oct\",\"k\":\"" + "A".repeat(86) + "\"}";

    private final List<BentCase> cases = new ArrayList<>();

    static List<BentCase> all() {
        BentChoices all = new BentChoices();
        all.alternatives();
        all.unnamed();
        all.lengths();
        all.emptyKids();
        return all.cases;
    }

    private static String header(String algorithm) {
        return "{\"alg\":\"" + algorithm + "\",\"kid\":\"k1\"}";
    }

    private void add(String name, String verdict, String text, String... keys) {
        cases.add(new BentCase(name, text, BentCase.set(keys), verdict));
    }

    /** Entries of one kid that are one key, or for different algorithms, leave no doubt (RFC 7517 section 4.5). */
    private void alternatives() {
        String mine = RSA.jwk("\"kid\":\"k1\",");
        add("one key twice, with and without alg", BentCase.VALID, RS256, mine,
            RSA.jwk("\"kid\":\"k1\",\"alg\":\"RS256\","));
        add("one key for RS256 and for PS256", BentCase.VALID, RS256, RSA.jwk("\"kid\":\"k1\",\"alg\":\"PS256\","),
            RSA.jwk("\"kid\":\"k1\",\"alg\":\"RS256\","));
        add("another key for PS256 under the kid", BentCase.VALID, RS256,
            OTHER.jwk("\"kid\":\"k1\",\"alg\":\"PS256\","), RSA.jwk("\"kid\":\"k1\",\"alg\":\"RS256\","));
        add("another key for RS256 under the kid", "key-unusable two-of-one-id", RS256,
            OTHER.jwk("\"kid\":\"k1\",\"alg\":\"RS256\","), RSA.jwk("\"kid\":\"k1\",\"alg\":\"RS256\","));
        add("another key for any algorithm under the kid", "key-unusable two-of-one-id", RS256,
            OTHER.jwk("\"kid\":\"k1\","), RSA.jwk("\"kid\":\"k1\",\"alg\":\"RS256\","));
        add("two keys of one kid, none for RS256", "key-unusable algorithm", RS256,
            OTHER.jwk("\"kid\":\"k1\",\"alg\":\"PS256\","), RSA.jwk("\"kid\":\"k1\",\"alg\":\"RS512\","));
        add("one key twice, no kid", "invalid other-bytes",
            OTHER.sign("RS256", "{\"alg\":\"RS256\"}", BentCase.CLAIMS), mine, RSA.jwk("\"kid\":\"k2\","));
    }

    private void unnamed() {
        String text = RSA.sign("RS256", "{\"alg\":\"RS256\"}", BentCase.CLAIMS);
        add("no kid, two keys that are too short", "key-unusable rsa-short", text, TestKey.rsa(1024).jwk(""),
            TestKey.rsa(2040).jwk(""));
        add("no kid, a key that is too short beside one of another type", "key-unusable rsa-short", text, EC.jwk(""),
            TestKey.rsa(1024).jwk("\"kid\":\"short\","));
        add("no kid, a key for encryption beside one of another type", "key-not-published none-fits", text, EC.jwk(""),
            OTHER.jwk("\"use\":\"enc\","));
        add("no kid, two keys for encryption", "key-unusable use", text, RSA.jwk("\"use\":\"enc\","),
            OTHER.jwk("\"use\":\"enc\","));
        add("no kid, two keys of different faults", "key-not-published none-fits", text,
            EC.jwk("\"use\":\"enc\","), OCT);
    }

    /** A signature of a whole key is another key's; one that no key makes is none. */
    private void lengths() {
        TestKey large = TestKey.rsa(3072);
        String named = large.sign("RS256", header("RS256"), BentCase.CLAIMS);
        String text = large.sign("PS256", "{\"alg\":\"PS256\"}", BentCase.CLAIMS);
        String mine = RSA.jwk("\"kid\":\"k1\",");
        add("a key of 3072 bits made it", "invalid other-length", named, mine);
        add("a key of 2048 bits made it", "invalid other-length", RS256, large.jwk("\"kid\":\"k1\","));
        add("no kid, a key of another length made it", "invalid other-length", text, mine);
        add("no kid, keys of another length", "invalid other-bytes-for-all", text, mine, OTHER.jwk(""));
        add("no kid, the key of its length among others", BentCase.VALID, text, mine, large.jwk(""));
        add("a key of 1024 bits made it", "impossible signature-length",
            TestKey.rsa(1024).sign("RS256", header("RS256"), BentCase.CLAIMS), mine);
        add("no kid, a key of 1024 bits made it", "impossible signature-length",
            TestKey.rsa(1024).sign("RS256", "{\"alg\":\"RS256\"}", BentCase.CLAIMS), mine, large.jwk(""));
    }

    /** An empty kid is a name like any other. */
    private void emptyKids() {
        String text = RSA.sign("RS256", "{\"alg\":\"RS256\",\"kid\":\"\"}", BentCase.CLAIMS);
        add("empty kid", BentCase.VALID, text, OTHER.jwk("\"kid\":\"k1\","), RSA.jwk("\"kid\":\"\","));
        add("empty kid, a key without kid", "key-not-published id-unknown", text, RSA.jwk(""));
        add("empty kid, a key of another", "key-not-published id-unknown", text, RSA.jwk("\"kid\":\"k1\","));
        add("empty kid, two keys", "key-unusable two-of-one-id", text, RSA.jwk("\"kid\":\"\","),
            OTHER.jwk("\"kid\":\"\","));
        add("empty kid of the key, none of the token", BentCase.VALID,
            RSA.sign("RS256", "{\"alg\":\"RS256\"}", BentCase.CLAIMS), RSA.jwk("\"kid\":\"\","));
    }
}
