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
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.json.JsonMapper;

import dev.tokenconsole.cli.CliRunner;
import dev.tokenconsole.verify.testing.BentCase;
import dev.tokenconsole.verify.testing.TestKey;

/** {@code decode --verify --secret-file} with a line end, which is almost always that of the file. */
class SecretLineEndTest {
    private static final String DOUBT = "A line end at the end of --secret-file is taken for that of the file. Encode "
        + "the secret with its line end as base64, and add --secret-base64.\n";

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
        assertThat(wrong.out(), endsWith("  The signature matches the secret with a line end behind it.\n"));
        assertThat(wrong.err(), endsWith(DOUBT));
        assertThat(decode(phrase, "--secret-file", "-", token).err(), endsWith(DOUBT));
        String wrapped = file("base64", Base64.getMimeEncoder(16, new byte[] {'\n'}).encodeToString(bytes) + "\n");
        assertThat(decode(token, "--secret-file", file("other", phrase.strip())).err(), endsWith(DOUBT));
        for (CliRunner.Result silent : List.of(
                decode(token, "--secret-file", wrapped, "--secret-base64"),
                decode(TestKey.hmac("HS256", phrase.strip().getBytes(StandardCharsets.UTF_8), "{\"alg\":\"HS256\"}",
                    BentCase.CLAIMS), "--secret-file", file("secret", phrase)))) {
            assertThat(silent.err(), not(containsString("line end")));
        }
        assertEquals(0, decode(token, "--secret-file", wrapped, "--secret-base64").exitCode());
    }

    /** Each next step is that of the form in which the secret is right. */
    @Test
    void theOptionThatIsToBlameIsNamed() throws IOException {
        String phrase = "a-shared-secret-of-32-bytes-or-more";
        byte[] bytes = phrase.getBytes(StandardCharsets.UTF_8);
        String token = TestKey.hmac("HS256", bytes, "{\"alg\":\"HS256\"}", BentCase.CLAIMS);
        assertHint("The contents of --secret-file are the secret in base64. Add --secret-base64.\n", token,
            Base64.getEncoder().encodeToString(bytes) + "\n");
        assertHint("The contents of --secret-file are the secret in hexadecimal. Encode its bytes as base64 instead, "
            + "and add --secret-base64.\n", token, HexFormat.of().formatHex(bytes));
        assertHint("Remove the white space around the secret from the contents of --secret-file.\n", token,
            phrase + "\n\n");
        assertHint("Remove the quotes around the secret from the contents of --secret-file.\n", token,
            "'" + phrase + "'");
        assertHint("The contents of --secret-file are a key or a certificate in PEM. HS256, HS384 and HS512 are made "
            + "with a shared secret.\n", token, "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n");
        String signed = TestKey.of("RS256", "").sign("RS256", "{\"alg\":\"RS256\"}", BentCase.CLAIMS);
        assertHint("The token needs a public key. Name it with --jwks or --issuer instead of --secret-file.\n", signed,
            phrase);
        String text = "0123456789ABCDEF".repeat(2);
        assertThat(decode(TestKey.hmac("HS256", text.getBytes(StandardCharsets.UTF_8), "{\"alg\":\"HS256\"}",
            BentCase.CLAIMS), "--secret-file", file("text", text), "--secret-base64").err(), endsWith("The contents "
            + "of --secret-file are the secret itself, and not its base64. Leave out --secret-base64.\n"));
        CliRunner.Result other = decode(token, "--secret-file", file("other", phrase + "x"));
        assertThat(other.out(), endsWith("another secret signed it.\n"));
        assertEquals("", other.err());
        CliRunner.Result published = decode(token, "--jwks", file("key", TestKey.of("RS256", "").jwk("")));
        assertThat(published.err(), endsWith(
            "If you have the secret that the token is signed with, give it by --secret-file.\n"));
    }

    /** Standard error has nothing with {@code --json}. */
    @Test
    void theNextStepIsInTheJson() throws IOException {
        String phrase = "a-shared-secret-of-32-bytes-or-more";
        String token = TestKey.hmac(
            "HS256", phrase.getBytes(StandardCharsets.UTF_8), "{\"alg\":\"HS256\"}", BentCase.CLAIMS);
        CliRunner.Result quoted = decode(token, "--json", "--secret-file", file("quoted", "'" + phrase + "'"));
        assertEquals("Remove the quotes around the secret from the contents of --secret-file.", note(quoted));
        CliRunner.Result published = decode(
            token, "--json", "--jwks", file("key", TestKey.of("RS256", "").jwk("")));
        assertEquals("If you have the secret that the token is signed with, give it by --secret-file.",
            note(published));
        assertEquals("", note(decode(token, "--json", "--secret-file", file("secret", phrase))));
    }

    private static String note(CliRunner.Result result) {
        return JsonMapper.shared().readTree(result.out()).path("notes").path(0).asString("");
    }

    private void assertHint(String hint, String token, String text) throws IOException {
        CliRunner.Result result = decode(token, "--secret-file", file("secret", text));
        assertEquals(1, result.exitCode(), result.everything());
        assertThat(result.err(), endsWith(hint));
        assertThat(result.out(), not(containsString("By the secret")));
    }
}
