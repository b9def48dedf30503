package dev.tokenconsole.cli.decode;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.tokenconsole.cli.CliRunner;
import dev.tokenconsole.verify.testing.BentCase;
import dev.tokenconsole.verify.testing.TestKey;

/** {@code decode --verify --secret-file} with a line end, which is almost always that of the file. */
class SecretLineEndTest {
    private static final String DOUBT = "The line end at the end of --secret-file was taken for that of the file. If "
        + "it is a part of the secret, encode the secret as base64, and add --secret-base64.\n";

    @TempDir
    private Path folder;

    private static CliRunner.Result decode(String input, String... options) {
        return new CliRunner().stdin(input)
            .run(Stream.concat(Stream.of("decode", "--verify"), Stream.of(options)).toArray(String[]::new));
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void aLineEndAtTheEndOfASecretIsToldWhereItMatters() throws IOException {
        String phrase = "a-shared-secret-of-32-bytes-or-more\n";
        byte[] bytes = phrase.getBytes(StandardCharsets.UTF_8);
        String token = TestKey.hmac("HS256", bytes, "{\"alg\":\"HS256\"}", BentCase.CLAIMS);
        CliRunner.Result wrong = decode(token, "--secret-file", file("secret", phrase));
        assertEquals(1, wrong.exitCode());
        assertThat(wrong.out(), endsWith("  The signature does not match this secret: the token was changed, or "
            + "another secret signed it.\n  By the secret that was given.\n"));
        assertThat(wrong.err(), endsWith(DOUBT));
        assertThat(decode(phrase, "--secret-file", "-", token).err(), endsWith(DOUBT));
        String wrapped = file("base64", Base64.getMimeEncoder(16, new byte[] {'\n'}).encodeToString(bytes) + "\n");
        for (CliRunner.Result silent : List.of(decode(token, "--secret-file", file("other", phrase.strip())),
                decode(token, "--secret-file", wrapped, "--secret-base64"),
                decode(TestKey.hmac("HS256", phrase.strip().getBytes(StandardCharsets.UTF_8), "{\"alg\":\"HS256\"}",
                    BentCase.CLAIMS), "--secret-file", file("secret", phrase)))) {
            assertThat(silent.err(), not(containsString("line end")));
        }
        assertEquals(0, decode(token, "--secret-file", wrapped, "--secret-base64").exitCode());
    }
}
