package dev.tokenconsole.vault.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Argon2id against the RFC and against the program {@code argon2}. Where a vector's cost is one that vaults accept,
 * the vault's own KDF computes it; else the library below it does.
 */
@DisplayName("Argon2id: RFC 9106 and Debian's argon2")
class Argon2VectorsTest {
    private static final HexFormat HEX = HexFormat.of();
    private static final int VECTORS = 20;

    /** The input of the reference program, and its output. */
    private record Vector(int memoryKiB, int iterations, int lanes, String saltHex, String passwordHex,
            String tag) {
        static Vector of(String line) {
            String[] part = line.split("\\|", -1);
            return new Vector(Integer.parseInt(part[0]), Integer.parseInt(part[1]), Integer.parseInt(part[2]),
                part[3], part[4], part[5]);
        }

        boolean isOfAVault() {
            return memoryKiB >= KdfParameters.LIGHTEST.memoryKiB() && salt().length == 16;
        }

        byte[] salt() {
            return HEX.parseHex(saltHex);
        }

        byte[] password() {
            return HEX.parseHex(passwordHex);
        }

        @Override
        public String toString() {
            return memoryKiB + " KiB, " + iterations + " passes, " + lanes + " lanes, password of " + password().length
                + " bytes";
        }
    }

    static List<Vector> vectors() throws IOException {
        try (InputStream in =
                Argon2VectorsTest.class.getResourceAsStream("/dev/tokenconsole/vault/argon2-vectors.txt")) {
            String all = new String(Objects.requireNonNull(in, "argon2-vectors.txt").readAllBytes(),
                StandardCharsets.US_ASCII);
            return all.lines().filter(line -> !line.startsWith("#")).map(Vector::of).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void equalsTheProgram(Vector vector) {
        byte[] tag = vector.isOfAVault()
            ? PasswordKdf.ARGON2ID.derive(vector.password(), vector.salt(),
                new KdfParameters(vector.memoryKiB, vector.iterations, vector.lanes))
            : argon2(argon2id().withMemoryAsKB(vector.memoryKiB).withIterations(vector.iterations)
                .withParallelism(vector.lanes).withSalt(vector.salt()), vector.password());
        assertEquals(vector.tag, HEX.formatHex(tag));
    }

    @Test
    void theyAreTwentyAndHalfOfThemAreOfVaults() throws IOException {
        assertEquals(VECTORS, vectors().size());
        assertEquals(VECTORS / 2, vectors().stream().filter(Vector::isOfAVault).count());
        assertEquals(List.of(1, 2, 4), vectors().stream().filter(Vector::isOfAVault).map(Vector::lanes).distinct()
            .sorted().toList());
    }

    /** Section 5.3, with a secret and associated data, which vaults do not use. */
    @Test
    void equalsRfc9106() {
        byte[] tag = argon2(argon2id().withMemoryAsKB(32).withIterations(3).withParallelism(4)
            .withSalt(filled(16, 2)).withSecret(filled(8, 3)).withAdditional(filled(12, 4)), filled(32, 1));
        assertEquals("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659", HEX.formatHex(tag));
    }

    private static Argon2Parameters.Builder argon2id() {
        return new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13);
    }

    private static byte[] argon2(Argon2Parameters.Builder settings, byte[] password) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(settings.build());
        byte[] tag = new byte[32];
        generator.generateBytes(password, tag);
        return tag;
    }

    private static byte[] filled(int length, int with) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) with);
        return bytes;
    }
}
