package dev.tokenconsole.cli.decode;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.tokenconsole.cli.CliRunner;
import dev.tokenconsole.testing.SampleToken;
import dev.tokenconsole.verify.testing.BentCase;
import dev.tokenconsole.verify.testing.TestKey;

/** Wrong usage of {@code decode --verify}: exit code 2, the fault and the remedy, and nothing on standard output. */
class VerifyUsageTest {
    private final Path folder;

    VerifyUsageTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static void assertWrong(String message, CliRunner.Result result) {
        assertEquals(2, result.exitCode(), result.everything());
        assertThat(result.err(), containsString(message));
        assertEquals("", result.out());
    }

    private CliRunner.Result decode(String... options) {
        return new CliRunner().env("TOKEN_CONSOLE_STATE", folder.toString())
            .env("TOKEN_CONSOLE_VAULT", folder.resolve("none.tcv").toString()).stdin(SampleToken.TEXT)
            .run(Stream.concat(Stream.of("decode"), Stream.of(options)).toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--verify | --verify needs a source of keys: --jwks, --issuer, --environment or --secret-file.",
        "--verify --jwks a --issuer https://b.example | Name one source of keys. These are several: --jwks, --issuer.",
        "--verify --jwks a --secret-file b | These are several: --jwks, --secret-file.",
        "--verify --environment a --secret-file b | These are several: --environment, --secret-file.",
        "--jwks a | A source of keys, or a connection to one, needs --verify. Add it",
        "--proxy none | A source of keys, or a connection to one, needs --verify.",
        "--secret-base64 | A source of keys, or a connection to one, needs --verify.",
        "--verify --jwks a --compare b | --compare finds differences, --verify judges one token. Use one of them.",
        "--verify --compare b | --compare finds differences, --verify judges one token. Use one of them.",
        "--jwks a --compare b | A source of keys, or a connection to one, needs --verify.",
        "--verify --jwks a --secret-base64 | --secret-base64 says what is in the file of --secret-file, which is",
        "--verify --jwks a --proxy none | The options of a connection are for keys at an address",
        "--verify --environment a --allow-tls12 | The options of a connection are for keys at an address",
        "--verify --jwks= | --jwks is empty. Give it a value, or leave it out.",
        "--verify --issuer= | --issuer is empty. Give it a value, or leave it out.",
        "--verify --jwks file:///etc/hosts | --jwks: give the path of the file, without file: in front.",
        "--verify --jwks file:/etc/hosts | --jwks: give the path of the file, without file: in front.",
        "--verify --jwks ftp://keys.example/k | --jwks: keys are not fetched by ftp. Give a file, or an address with",
        "--verify --jwks s3://keys/k | --jwks: keys are not fetched by s3. Give a file, or an address with https://.",
        "--verify --issuer https://a.example/t/.well-known/openid-configuration | --issuer: this is the address of the "
            + "metadata of an issuer. Give the issuer that they name, most likely https://a.example/t.",
        "--verify --issuer https://a.example/.well-known/oauth-authorization-server/t | most likely "
            + "https://a.example/t.",
        "--verify --jwks no-such-file.json | --jwks: there is no file no-such-file.json. Check its name",
        "--verify --jwks http://keys.example/keys | --jwks: Use https://. Over plain HTTP anyone on the network could",
        "--verify --issuer http://keys.example | --issuer: Use https://.",
        "--verify --issuer keys.example | --issuer: Not a complete address.",
        "--verify --jwks https://me:pass@keys.example/ | --jwks: Remove the part before the @",
        "--verify --jwks https://keys.example/ --proxy nonsense | --proxy: ",
        "--verify --jwks https://keys.example/ --ca-file no-such-file.pem | --ca-file: ",
        "--verify --environment nowhere | stonex-payments-sandbox",
        "--verify --environment demo | The keys of the demo exist only while its server runs.",
        "--verify --secret-file no-such-file | --secret-file",
        "--verify --jwks - | Standard input holds the keys. Give the token by --clipboard or as an argument.",
        "--verify --jwks - --secret-file - | Name one source of keys.",
        "--verify --jwks - eyJ | --jwks: standard input has no public keys. This is a token, and no key.",
        "--verify --jwks - --proxy none eyJ | The options of a connection are for keys at an address",
        "--verify --secret-file - | Standard input holds the secret. Give the token by --clipboard or as an argument."})
    void wrongUsageIsNamed(String line, String message) {
        CliRunner.Result result = decode(line.split(" "));
        assertWrong(message, result);
        assertThat(result.everything(), not(containsString("pass@")));
    }

    @Test
    void aSecretThatIsNoTextIsToldWhatToDo() throws IOException {
        String binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, 0, 1, 2}).toString();
        assertWrong("The contents of --secret-file are not UTF-8 text. Encode a secret of other bytes as base64, and "
            + "add --secret-base64.", decode("--verify", "--secret-file", binary));
        assertWrong("The contents of --secret-file are not base64, as --secret-base64 says that they are.",
            decode("--verify", "--secret-file", binary, "--secret-base64"));
        String phrase = "a-shared-secret-of-32-bytes-or-more\r\n";
        for (String encoding : List.of("UTF-16", "UTF-16LE", "UTF-16BE", "x-UTF-16LE-BOM")) {
            String wide = Files.writeString(folder.resolve("wide"), phrase, Charset.forName(encoding)).toString();
            assertWrong("The contents of --secret-file are in UTF-16, as > in Windows PowerShell writes it. Save "
                + "them as UTF-8, such as by Set-Content -Encoding utf8.", decode("--verify", "--secret-file", wide));
        }
        String text = Files.writeString(folder.resolve("text"), "no base64 at all!").toString();
        assertWrong("are not base64, as --secret-base64 says that they are. Leave out --secret-base64 if they are the "
            + "secret themselves.", decode("--verify", "--secret-file", text, "--secret-base64"));
        for (String nothing : List.of("", "\n", "\r\n")) {
            String empty = Files.writeString(folder.resolve("empty"), nothing).toString();
            assertWrong("--secret-file holds nothing.", decode("--verify", "--secret-file", empty));
            assertWrong("--secret-file holds nothing.", decode("--verify", "--secret-file", empty, "--secret-base64"));
        }
    }

    @Test
    void aFileWithoutKeysIsNamedWithTheReason() throws IOException {
        assertRefused("It is no key set, and no public key or certificate in PEM or DER.", "hello");
        assertRefused("The key set is empty.", "");
        assertRefused("The key is a shared secret (its kty is oct), and no public key. decode takes the value of its "
            + "member k by --secret-file, with --secret-base64.", "{\"kty\":\"oct\",\"k\":\"AAAA\"}");
        assertRefused("These are the metadata of an issuer, and no key set. Use --issuer https://a.example instead.",
            "{\"issuer\":\"https://a.example\",\"jwks_uri\":\"https://a.example/keys\"}");
        assertRefused("This is an address, and no key. Name it with --jwks.", "https://a.example/keys");
        assertRefused("The JSON has no list of keys.", "{\"keys\":1}");
        Path large = Files.write(folder.resolve("large"), new byte[256 * 1024 + 1]);
        assertWrong("is larger than 256 KiB, as no key set is.", decode("--verify", "--jwks", large.toString()));
        assertWrong("cannot be read. Check that it is a file", decode("--verify", "--jwks", folder.toString()));
    }

    /** There may be public keys beside it. */
    @Test
    void aFileWithAPrivateKeyIsNotSaidToHaveNoOther() throws IOException {
        String open = TestKey.of("ES256", "").jwk("");
        String closed = TestKey.of("ES256", "").jwk("\"d\":\"AAAA\",");
        for (String text : List.of("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n", closed,
                BentCase.set(open, closed))) {
            Path file = Files.writeString(folder.resolve("keys"), text);
            assertWrong("--jwks: the file " + file + " is not read, since it holds a private key. Give the public keys "
                + "alone.", decode("--verify", "--jwks", file.toString()));
            assertWrong("--jwks: standard input is not read, since it holds a private key. Give the public keys alone.",
                new CliRunner().stdin(text).run("decode", "--verify", "--jwks", "-", "eyJ"));
        }
    }

    private void assertRefused(String reason, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("keys"), text, StandardCharsets.UTF_8);
        assertWrong("--jwks: the file " + file + " has no public keys. " + reason,
            decode("--verify", "--jwks", file.toString()));
    }
}
