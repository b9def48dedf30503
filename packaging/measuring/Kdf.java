import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** One derivation of a key with the cost of every new vault, in a fresh program; none with an argument. */
public final class Kdf {
    private Kdf() {}

    public static void main(String[] args) {
        Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withSalt(new byte[16])
            .withMemoryAsKB(65_536).withIterations(3).withParallelism(4).build());
        byte[] key = new byte[32];
        if (args.length == 0) {
            argon2.generateBytes("not a secret".toCharArray(), key);
        }
        System.out.println(key[0]);
    }
}
