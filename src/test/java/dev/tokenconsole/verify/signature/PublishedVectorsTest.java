package dev.tokenconsole.verify.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

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

    @ParameterizedTest
    @MethodSource("vectors")
    void aValidExampleWithOneOtherCharacterIsInvalid(Vector vector) {
        if (vector.verdict().equals("valid")) {
            int at = vector.text().indexOf('.') + 1;
            char other = vector.text().charAt(at) == 'A' ? 'B' : 'A';
            String changed = vector.text().substring(0, at) + other + vector.text().substring(at + 1);
            assertEquals("invalid other-bytes", said(CHECK.check(changed, vector.keys())));
        }
    }

    @Test
    void allOfThemAreThere() throws IOException {
        assertEquals(15, vectors().size());
    }

    static String said(SignatureVerdict verdict) {
        return (verdict.kind() + " " + verdict.reason()).strip();
    }
}
