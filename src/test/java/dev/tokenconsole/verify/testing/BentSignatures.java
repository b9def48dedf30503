package dev.tokenconsole.verify.testing;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/** Tokens of every algorithm with a public key, each bent in one place of its parts; the key is as it should be. */
final class BentSignatures {
    static final List<String> ALGORITHMS = List.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256",
        "ES384", "ES512", "EdDSA", "Ed25519", "Ed448");
    /** Their signatures have characters with bits to spare. */
    private static final Set<String> SPARE = Set.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256",
        "EdDSA", "Ed25519");
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private final String algorithm;
    private final TestKey key;
    private final String[] parts;
    private final byte[] signature;
    private final List<BentCase> cases = new ArrayList<>();

    private BentSignatures(String algorithm) {
        this.algorithm = algorithm;
        this.key = TestKey.of(algorithm, "");
        this.parts = key.sign(algorithm, header(""), BentCase.CLAIMS).split("\\.", -1);
        this.signature = Base64.getUrlDecoder().decode(parts[2]);
    }

    static List<BentCase> all() {
        return ALGORITHMS.stream().flatMap(each -> new BentSignatures(each).cases().stream()).toList();
    }

    private String header(String more) {
        return "{\"alg\":\"" + algorithm + "\",\"kid\":\"k1\"" + more + "}";
    }

    private void add(String name, String verdict, String text) {
        cases.add(new BentCase(algorithm + " " + name, text, BentCase.set(key.jwk("\"kid\":\"k1\",")), verdict));
    }

    private void addSigned(String name, String verdict, byte[] bytes) {
        addEncoded(name, verdict, TestKey.encode(bytes));
    }

    private void addEncoded(String name, String verdict, String encoded) {
        add(name, verdict, parts[0] + "." + parts[1] + "." + encoded);
    }

    /** Its signatures are as long as the key. */
    private boolean isRsa() {
        return algorithm.startsWith("RS") || algorithm.startsWith("PS");
    }

    private List<BentCase> cases() {
        add("genuine", BentCase.VALID, String.join(".", parts));
        add("genuine without kid", BentCase.VALID,
            key.sign(algorithm, "{\"alg\":\"" + algorithm + "\"}", BentCase.CLAIMS));
        add("genuine, payload is text", BentCase.VALID, key.sign(algorithm, header(""), "no JSON at all"));
        add("other payload", "invalid other-bytes",
            parts[0] + "." + TestKey.encode(BentCase.CLAIMS + " ") + "." + parts[2]);
        add("other header", "invalid other-bytes", TestKey.encode(header(",\"typ\":\"JWT\"")) + "." + parts[1] + "."
            + parts[2]);
        add("other key", "invalid other-bytes",
            TestKey.of(algorithm, "other").sign(algorithm, header(""), BentCase.CLAIMS));
        byte[] flipped = signature.clone();
        flipped[signature.length / 2 - 1] ^= 1;
        addSigned("one bit flipped", "invalid other-bytes", flipped);
        addSigned("one byte short", "impossible signature-length", Arrays.copyOf(signature, signature.length - 1));
        addSigned("one byte long", isRsa() ? "invalid other-length" : "impossible signature-length",
            Arrays.copyOf(signature, signature.length + 1));
        add("signature removed", "impossible signature-missing", parts[0] + "." + parts[1] + ".");
        addEncoded("padded", "impossible signature-base64", parts[2] + "=");
        addEncoded("other alphabet", "impossible signature-base64", "+" + parts[2].substring(1));
        addEncoded("line feed behind", "impossible signature-base64", parts[2] + "\n");
        add("no payload", "impossible detached", parts[0] + ".." + parts[2]);
        if (SPARE.contains(algorithm)) {
            addEncoded("last character not canonical", "impossible signature-base64", notCanonical(parts[2]));
            addEncoded("one character short", "impossible signature-base64",
                parts[2].substring(0, parts[2].length() - 1));
        }
        if (algorithm.startsWith("ES")) {
            ecdsa();
        }
        return cases;
    }

    private void ecdsa() {
        addSigned("zero", "invalid out-of-range", new byte[signature.length]);
        byte[] zeroS = Arrays.copyOf(signature, signature.length);
        Arrays.fill(zeroS, signature.length / 2, signature.length, (byte) 0);
        addSigned("s is zero", "invalid out-of-range", zeroS);
        byte[] most = new byte[signature.length];
        Arrays.fill(most, (byte) 0xff);
        addSigned("r and s too large", "invalid out-of-range", most);
        addSigned("in the form of ASN.1", "impossible signature-der", der());
    }

    private byte[] der() {
        int half = signature.length / 2;
        byte[] r = new BigInteger(1, Arrays.copyOf(signature, half)).toByteArray();
        byte[] s = new BigInteger(1, Arrays.copyOfRange(signature, half, signature.length)).toByteArray();
        int length = r.length + s.length + 4;
        byte[] der = new byte[length + (length < 128 ? 2 : 3)];
        int at = 0;
        der[at++] = 0x30;
        if (length >= 128) {
            der[at++] = (byte) 0x81;
        }
        der[at++] = (byte) length;
        for (byte[] number : List.of(r, s)) {
            der[at++] = 2;
            der[at++] = (byte) number.length;
            System.arraycopy(number, 0, der, at, number.length);
            at += number.length;
        }
        return der;
    }

    private static String notCanonical(String text) {
        char last = text.charAt(text.length() - 1);
        return text.substring(0, text.length() - 1) + ALPHABET.charAt(ALPHABET.indexOf(last) ^ 1);
    }
}
