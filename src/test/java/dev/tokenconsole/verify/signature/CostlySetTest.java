package dev.tokenconsole.verify.signature;

import static dev.tokenconsole.verify.testing.NetworkCheck.said;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.verify.key.KeySet;
import dev.tokenconsole.verify.key.KeyType;
import dev.tokenconsole.verify.key.VerificationKey;
import dev.tokenconsole.verify.keyset.KeySetReader;
import dev.tokenconsole.verify.keyset.KeySetReading;
import dev.tokenconsole.verify.source.KeyFinder;
import dev.tokenconsole.verify.source.KeySource;
import dev.tokenconsole.verify.testing.BentCase;
import dev.tokenconsole.verify.testing.TestKey;

/** The key set and the token that cost most, as a hostile issuer would publish them within the limit of 256 KiB. */
class CostlySetTest {
    private static final int BITS = 16_384;
    /** Some seconds of computing; loose, for a machine that is busy. */
    private static final Duration BOUND = Duration.ofSeconds(20);
    private static final TestKey SIGNER = TestKey.of("RS256", "other");
    private static final TestKey PUBLISHED = TestKey.of("RS256", "");
    private static final String FORGED = SIGNER.sign("RS256", "{\"alg\":\"RS256\"}", BentCase.CLAIMS);

    private static final int MANY = 40;

    private int read;

    /** Of the longest keys with the costliest exponent: one takes as long as ten of the usual one. */
    private static KeySet set() {
        Random random = new Random(16);
        List<String> keys = new ArrayList<>();
        for (int size = 0; size < KeySetReader.MAX_BYTES - 3_000;) {
            byte[] modulus = new BigInteger(BITS, random).setBit(BITS - 1).setBit(0).toByteArray();
            String key = "{\"kty\":\"RSA\",\"n\":\"" + TestKey.encode(Arrays.copyOfRange(modulus, 1, modulus.length))
                + "\",\"e\":\"__________8\"}";
            size += key.length() + 1;
            keys.add(key);
        }
        byte[] bytes = BentCase.set(keys.toArray(String[]::new)).getBytes(StandardCharsets.UTF_8);
        assertThat(bytes.length, lessThanOrEqualTo(KeySetReader.MAX_BYTES));
        return assertInstanceOf(KeySetReading.Read.class, KeySetReader.read(bytes, bytes.length)).keys();
    }

    private static SignatureVerdict verdict(String token, KeySet keys) {
        return new SignatureCheck(KeyFinder.NONE).check(token, new KeySource.Given(keys, ""));
    }

    @Test
    void itsTrialEnds() {
        byte[] signature = new byte[BITS / Byte.SIZE];
        Arrays.fill(signature, 1, signature.length, (byte) 0x5a);
        String token = TestKey.encode("{\"alg\":\"PS512\"}") + "." + TestKey.encode(BentCase.CLAIMS) + "."
            + TestKey.encode(signature);
        assertEquals("key-unusable too-many",
            assertTimeoutPreemptively(BOUND, () -> said(verdict(token, set()))));
    }

    @Test
    void anInterruptInsideEndsItBeforeTheNextKey() {
        KeySet keys = keys(MANY, number -> {
            if (number == 3) {
                Thread.currentThread().interrupt();
            }
        });
        assertEquals("cannot-ask cancelled", said(verdict(FORGED, keys)));
        assertEquals(3, read);
        assertFalse(Thread.interrupted());
    }

    @Test
    void noMoreThanThirtyTwoAreTried() {
        assertEquals("key-unusable too-many", said(verdict(FORGED, keys(MANY, _ -> { }))));
        assertEquals(32, read);
    }

    /** A set is looked at before it may be fetched again, and judged afterwards. */
    @Test
    void eachIsTriedOnce() throws Exception {
        KeySet keys = keys(2, _ -> { });
        KeyTrial trial = new KeyTrial(CompactJws.read(FORGED, false));
        assertFalse(trial.isIn(keys));
        assertThat(read, greaterThan(0));
        int before = read;
        assertNull(trial.match(keys.usable()));
        assertEquals(before, read);
    }

    /** So many keys that {@code tried} is told of, one after the other, when one is computed with. */
    private KeySet keys(int count, IntConsumer tried) {
        RSAPublicKey key = (RSAPublicKey) PUBLISHED.publicKey();
        return new KeySet(IntStream.range(0, count).mapToObj(_ -> new VerificationKey(null, KeyType.RSA, "",
            new WatchedKey(key, () -> tried.accept(++read)))).toList(), List.of());
    }

    /** A key that tells when it is computed with, which reads its exponent. */
    private static final class WatchedKey implements RSAPublicKey {
        private static final long serialVersionUID = 1;

        private final transient RSAPublicKey key;
        private final transient Runnable told;

        WatchedKey(RSAPublicKey key, Runnable told) {
            this.key = key;
            this.told = told;
        }

        @Override
        public BigInteger getPublicExponent() {
            told.run();
            return key.getPublicExponent();
        }

        @Override
        public BigInteger getModulus() {
            return key.getModulus();
        }

        @Override
        public String getAlgorithm() {
            return key.getAlgorithm();
        }

        @Override
        public String getFormat() {
            return key.getFormat();
        }

        @Override
        public byte[] getEncoded() {
            return key.getEncoded();
        }
    }
}
