package dev.tokenconsole.cli.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.tokenconsole.cli.CliRunner;
import dev.tokenconsole.verify.testing.BentCase;
import dev.tokenconsole.verify.testing.TestKey;

/** {@code decode --verify} says each fact about a signature once, whether it is damaged, unsigned or not. */
class OneSentenceTest extends VerifyingDecode {
    private static final String CUT = "The signature has 4 characters; an HS256 signature has 43: it was probably "
        + "truncated, and can never be verified.\n";

    static Stream<Arguments> signatures() {
        String end = " As it stands, the signature can never be verified.\n";
        String unsigned = TestKey.encode("{\"alg\":\"none\"}") + "." + TestKey.encode(BentCase.CLAIMS) + ".";
        return Stream.of(
            Arguments.of(TOKEN + "=", "The signature is padded with = from character 87 on, which is not allowed in a "
                + "JWT. Strict servers reject the token." + end),
            Arguments.of(TOKEN + "A", "The signature has 87 characters; an ES256 signature has 86: 1 too many, so it "
                + "can never be verified.\n"),
            Arguments.of(unsigned, "Unsigned (alg none): anyone could have written this token.\n"),
            Arguments.of(header("{\"alg\":\"nOnE\"}"), "The algorithm nOnE does not exist: names are case-sensitive, "
                + "and none means unsigned. Anyone could have written this token.\n"),
            Arguments.of(header("{}"), "The header has no algorithm (alg), so the signature can never be verified.\n"),
            Arguments.of(header("{\"alg\":\"HS256\"}"),
                CUT + "The algorithm needs a shared secret, and no public key can verify it. (HS256)\n"));
    }

    private static String header(String json) {
        return TestKey.encode(json) + "." + TestKey.encode(BentCase.CLAIMS) + ".AAAA";
    }

    @ParameterizedTest
    @MethodSource("signatures")
    void aFactIsSaidOnce(String token, String signature) {
        CliRunner.Result result = decode(token, "--jwks", url);
        assertSaid(1, signature, result);
        assertEquals(signature.contains("shared secret") ? "If you have the secret that the token is signed "
            + "with, give it by --secret-file.\n" : "",
            result.err());
    }

    /** The other alphabet is told with its place, too. */
    @ParameterizedTest
    @MethodSource("standard")
    void theStandardAlphabetIsSaidOnce(String token) {
        CliRunner.Result result = decode(token, "--jwks", url);
        assertEquals(1, result.exitCode());
        String signature = result.out().substring(result.out().indexOf("SIGNATURE\n"));
        assertEquals(2, signature.lines().count(), signature);
    }

    static Stream<String> standard() {
        String start = TOKEN.substring(0, TOKEN.lastIndexOf('.') + 1);
        return Stream.of(start + "+".repeat(2) + "A".repeat(84), start + "A".repeat(84) + "/Q");
    }
}
