package dev.tokenconsole.vault.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Random;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.error.VaultException.Problem;
import dev.tokenconsole.vault.testing.Samples;
import dev.tokenconsole.vault.testing.VaultForger;
import dev.tokenconsole.vault.testing.VaultOpeningCounter;

/**
 * The changes of a patient attacker: one to four changes at random, parts of an older version among them, with the
 * trailer and mostly the total length made to match again.
 */
@DisplayName("row 4: random mutations with the trailer recomputed")
class MutationsTest {
    private static final int MUTATIONS = 20_000;
    private static final long SEED = 20_261_124;
    private static final int[] EDGES = {0, 1, 2, 8, 9, 88, 218, 16_384, 65_535, 1_048_576, Integer.MAX_VALUE, -1};

    @TempDir
    Path directory;

    @Test
    void noneOpensUnlessNothingChanged() throws Exception {
        Path file = directory.resolve("vault.tcv");
        byte[] older;
        byte[] good;
        try (Vault vault = Samples.filled(file, Samples.quick())) {
            older = body(Files.readAllBytes(file));
            vault.save(Samples.contents(Samples.profile("newer")));
            good = body(Files.readAllBytes(file));
        }
        VaultOpeningCounter opener = new VaultOpeningCounter(file);
        assertNull(opener.open(VaultForger.trailed(good)), "unharmed, it opens");
        Random random = new Random(SEED);
        int unchanged = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] mutated = mutated(good, older, random);
            Problem problem = opener.open(VaultForger.trailed(mutated));
            if (Arrays.equals(mutated, good) || Arrays.equals(mutated, older)) {
                unchanged++;
                assertNull(problem, "seed " + SEED + ", mutation " + i + " changed nothing");
            } else {
                assertNotNull(problem, "seed " + SEED + ", mutation " + i + " opened");
            }
        }
        assertEquals(MUTATIONS - unchanged, opener.refused());
        assertTrue(unchanged < MUTATIONS / 50, unchanged + " changed nothing");
        assertTrue(opener.kdfRuns() > MUTATIONS / 4, "only " + opener.kdfRuns() + " came past the first checks");
        assertTrue(opener.refusals().keySet().containsAll(EnumSet.of(Problem.NOT_A_VAULT, Problem.TRUNCATED,
            Problem.NEWER_VERSION, Problem.TOO_COSTLY, Problem.WRONG_PASSWORD, Problem.ALTERED)),
            opener.refusals().toString());
    }

    private static byte[] body(byte[] file) {
        return Arrays.copyOf(file, file.length - VaultLayout.TRAILER_LENGTH);
    }

    private static byte[] mutated(byte[] good, byte[] older, Random random) {
        byte[] bytes = good.clone();
        for (int left = 1 + random.nextInt(4); left > 0; left--) {
            bytes = mutated(bytes, random, older);
        }
        if (bytes.length >= VaultLayout.VAULT_ID_AT && random.nextInt(5) > 0) {
            ByteBuffer.wrap(bytes).putLong(VaultLayout.TOTAL_AT, bytes.length + VaultLayout.TRAILER_LENGTH);
        }
        return bytes;
    }

    private static byte[] mutated(byte[] bytes, Random random, byte[] older) {
        // Half of all changes fall into the header, where there is more to be decided.
        int at = random.nextInt(random.nextBoolean() ? Math.min(218, bytes.length) : bytes.length);
        int length = Math.min(1 + random.nextInt(64), bytes.length - at);
        byte[] copy = bytes.clone();
        switch (random.nextInt(8)) {
            case 0, 1 -> copy[at] ^= (byte) (1 << random.nextInt(8));
            case 2 -> copy[at] = (byte) random.nextInt();
            case 3 -> {
                if (length >= Integer.BYTES) {
                    ByteBuffer.wrap(copy).putInt(at, EDGES[random.nextInt(EDGES.length)]);
                }
            }
            case 4 -> {
                if (at + length <= older.length) {
                    System.arraycopy(older, at, copy, at, length);
                }
            }
            case 5 -> System.arraycopy(bytes, random.nextInt(bytes.length - length + 1), copy, at, length);
            case 6 -> Arrays.fill(copy, at, at + length, (byte) 0);
            default -> copy = random.nextBoolean() ? without(bytes, at, length) : twice(bytes, at, length);
        }
        return copy;
    }

    private static byte[] without(byte[] bytes, int at, int length) {
        return ByteBuffer.allocate(bytes.length - length)
            .put(bytes, 0, at).put(bytes, at + length, bytes.length - at - length).array();
    }

    private static byte[] twice(byte[] bytes, int at, int length) {
        return ByteBuffer.allocate(bytes.length + length)
            .put(bytes, 0, at + length).put(bytes, at, bytes.length - at).array();
    }
}
