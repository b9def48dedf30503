import java.nio.charset.StandardCharsets;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** One run of Argon2id with the parameters of a new vault, and nothing else. */
public final class Kdf {
    private Kdf() {}

    public static void main(String[] args) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(64 * 1024).withIterations(3).withParallelism(4).withSalt(new byte[16]).build());
        byte[] key = new byte[32];
        generator.generateBytes("invented for a measurement".getBytes(StandardCharsets.UTF_8), key);
        System.out.println(key.length);
    }
}
