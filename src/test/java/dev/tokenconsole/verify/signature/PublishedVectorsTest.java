package dev.tokenconsole.verify.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.verify.keyset.KeySetReading;
import dev.tokenconsole.verify.keyset.KeyText;
import dev.tokenconsole.verify.source.KeyFinder;
import dev.tokenconsole.verify.source.KeySource;

/** The compact examples that the specifications publish, each with its published result or ours where they differ. */
class PublishedVectorsTest {
    private static final SignatureCheck CHECK = new SignatureCheck(KeyFinder.NONE);
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    /** The characters of a signature of ES512, whose first seven bits are always zero. */
    private static final int LONGEST_OF_ECDSA = 176;

    record Vector(String source, String key, String text, String verdict) {
        KeySource keys() {
            return key.startsWith("{")
                ? new KeySource.Given(assertInstanceOf(KeySetReading.Read.class, KeyText.read(key)).keys(), "")
                : new KeySource.SharedSecret(Secret.of(key), KeySource.SharedSecret.Form.BASE64);
        }

        @Override
        public String toString() {
            return source;
        }
    }

    static List<Vector> vectors() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                PublishedVectorsTest.class.getResourceAsStream("/dev/tokenconsole/verify/published.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII).lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1)).map(row -> new Vector(row[0], row[1], row[2], row[3])).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void everyExampleHasItsResult(Vector vector) {
        assertEquals(vector.verdict(), said(CHECK.check(vector.text(), vector.keys())));
    }

    /** In each part, the first, the middle and the last character; all stay base64url in canonical form. */
    @ParameterizedTest
    @MethodSource("vectors")
    void aValidExampleWithOneOtherCharacterIsInvalid(Vector vector) {
        if (!vector.verdict().equals("valid")) {
            return;
        }
        String text = vector.text();
        int first = text.indexOf('.');
        int second = text.lastIndexOf('.');
        for (int at : new int[] {0, first - 1}) {
            assertEquals("impossible header-json", said(CHECK.check(bent(text, at), vector.keys())));
        }
        String header = said(CHECK.check(bent(text, first / 2), vector.keys()));
        assertTrue(List.of("impossible header-json", "not-allowed algorithm-missing", "not-allowed algorithm-unknown",
            "invalid other-bytes", "key-not-published id-unknown").contains(header), header);
        for (int at : new int[] {first + 1, (first + second) / 2, second - 1, (second + text.length()) / 2,
            text.length() - 1}) {
            assertEquals("invalid other-bytes", said(CHECK.check(bent(text, at), vector.keys())), "at " + at);
        }
        boolean isLong = text.length() - second - 1 == LONGEST_OF_ECDSA;
        assertEquals(isLong ? "invalid out-of-range" : "invalid other-bytes",
            said(CHECK.check(bent(text, second + 1), vector.keys())));
    }

    /** Another bit of six, of which the lowest may have no byte. */
    private static String bent(String text, int at) {
        int value = ALPHABET.indexOf(text.charAt(at));
        return text.substring(0, at) + ALPHABET.charAt(value ^ 0x10) + text.substring(at + 1);
    }

    @Test
    void allOfThemAreThere() throws IOException {
        assertEquals(15, vectors().size());
    }

    static String said(SignatureVerdict verdict) {
        return (verdict.kind() + " " + verdict.reason()).strip();
    }
}
