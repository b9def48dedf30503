package dev.tokenconsole.jwt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import dev.tokenconsole.text.EncodedText;

/** Mutations of everything that the decoder reads: no exception, and sentences of one line each. */
@Execution(ExecutionMode.CONCURRENT)
class DecoderFuzzTest {
    private static final String T = TestTokens.token(TestTokens.RS256,
        "{\"iss\":\"me\",\"exp\":1764003600,\"aud\":[\"a\",\"b\"]}");
    private static final List<String> SEEDS = List.of(
        T, "Authorization: Bearer " + T, "{\"access_token\":\"" + T + "\",\"expires_in\":3600}",
        "{\"payload\":\"e30\",\"signatures\":[{\"protected\":\"eyJhbGciOiJFUzI1NiJ9\",\"signature\":\"AA\"}]}",
        "{\"protected\":\"e30\",\"recipients\":[{}],\"iv\":\"AA\",\"ciphertext\":\"AA\",\"tag\":\"AA\"}",
        "eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0..AAAA.AAAA.AAAA", T + "~WyJzIiwibiIsMV0~", "v4.public.AAAA.AAAA",
        "> " + T.substring(0, 60) + "\n> " + T.substring(60), "a=3D" + T.substring(0, 50) + "=\r\n" + T.substring(50),
        Base64.getEncoder().encodeToString(T.getBytes(StandardCharsets.UTF_8)), "0016location http://a", "{\"kty\":\"RSA\"}",
        "https://a.example/?SAMLResponse=PHNhbWw%3D&id_token=" + T, "Authorization: Negotiate YIIBAA==",
        "MDAxNmxvY2F0aW9uIGh0dHA6Ly9hCg", "EmQKHAAAAAAAAAAAAAAAAAAAAA", "2D3ShEOhAQShAQ", "eyJhIjoxfQ.ZxYz12.AAAA");
    private static final String ALPHABET = "ABCeyJxyz019-_.+/=~ \n\r\"'{}[]\\:,;%&?#<>\0\u200b\u202e\u20ac\u2026\ud800";

    @Test
    void fiveThousandMutationsNeverThrow() {
        mutate(5_000, 11);
    }

    @Test
    @Tag("soak")
    void aHundredThousandMutationsNeverThrow() {
        mutate(100_000, System.nanoTime());
    }

    @Test
    void fiveThousandByteTextsAreReadInSomeEncoding() {
        Random random = new Random(24);
        byte[] seed = T.getBytes(StandardCharsets.UTF_16LE);
        for (int i = 0; i < 5_000; i++) {
            byte[] bytes = new byte[random.nextInt(64)];
            random.nextBytes(bytes);
            int at = random.nextInt(seed.length);
            System.arraycopy(seed, at, bytes, 0, Math.min(bytes.length, seed.length - at));
            if (bytes.length > 0) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            EncodedText read = EncodedText.read(bytes);
            assertNotNull(JwtDecoder.decode(read.text()), () -> Base64.getEncoder().encodeToString(bytes));
        }
    }

    private static void mutate(int count, long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < count; i++) {
            StringBuilder text = new StringBuilder(SEEDS.get(random.nextInt(SEEDS.size())));
            for (int edits = random.nextInt(1, 8); edits > 0; edits--) {
                edit(text, random);
            }
            String pasted = text.toString();
            try {
                DecodeResult decoded = JwtDecoder.decode(pasted);
                assertTrue(decoded.notes().stream().noneMatch(note -> note.indexOf('\n') >= 0));
                assertEquals(decoded.form(), JwtDecoder.decode(pasted).form());
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ", mutation " + i, e);
            }
        }
    }

    private static void edit(StringBuilder text, Random random) {
        int at = random.nextInt(text.length() + 1);
        char c = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
        switch (random.nextInt(5)) {
            case 0 -> text.insert(at, c);
            case 1 -> text.delete(at, Math.min(text.length(), at + random.nextInt(1, 40)));
            case 2 -> text.insert(at, SEEDS.get(random.nextInt(SEEDS.size())));
            case 3 -> text.insert(at, text.substring(at, Math.min(text.length(), at + 20)));
            default -> text.replace(at, Math.min(text.length(), at + 1), Character.toString(c));
        }
    }
}
