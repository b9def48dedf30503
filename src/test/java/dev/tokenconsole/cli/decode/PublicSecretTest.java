package dev.tokenconsole.cli.decode;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.tokenconsole.cli.CliRunner;
import dev.tokenconsole.verify.testing.BentCase;
import dev.tokenconsole.verify.testing.PublicForms;
import dev.tokenconsole.verify.testing.TestKey;

/** {@code --secret-file} that names a public key: who has it, which is anyone, could have signed the token. */
class PublicSecretTest {
    @TempDir
    private Path folder;

    @Test
    void aPublicKeyIsNoSecret() throws IOException {
        for (String form : PublicForms.of(TestKey.of("ES256", ""))) {
            assertRefused(TestKey.hmac("HS256", PublicForms.signedWith(form).getFirst(), "{\"alg\":\"HS256\"}",
                BentCase.CLAIMS), form);
        }
        String pem = PublicForms.of(TestKey.of("RS256", "")).getFirst();
        assertRefused(TestKey.hmac("HS256", PublicForms.signedWith(pem).getFirst(), "{\"alg\":\"HS256\"}",
            BentCase.CLAIMS), pem, "--secret-base64");
    }

    /** Of a token that it could verify, it is said where it belongs. */
    @Test
    void aPublicKeyOfAnotherTokenIsToldItsOption() throws IOException {
        TestKey key = TestKey.of("RS256", "");
        assertRefused(key.sign("RS256", "{\"alg\":\"RS256\"}", BentCase.CLAIMS), PublicForms.of(key).getFirst());
    }

    private void assertRefused(String token, String form, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("public"), form);
        List<String> line = new ArrayList<>(
            List.of("decode", "--verify", "--strict", "--secret-file", file.toString()));
        line.addAll(List.of(more));
        CliRunner.Result result = new CliRunner().stdin(token).run(line.toArray(String[]::new));
        assertEquals(2, result.exitCode(), () -> form + "\n" + result.everything());
        assertThat(result.err(), containsString("The contents of --secret-file are a public key or a certificate, and "
            + "no secret: anyone can have them, and sign with them. Name public keys with --jwks."));
        assertThat(result.everything(), not(containsString("matches")));
    }
}
