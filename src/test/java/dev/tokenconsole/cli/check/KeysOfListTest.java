package dev.tokenconsole.cli.check;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.tokenconsole.cli.CliRunner;
import dev.tokenconsole.sandbox.catalogue.SandboxClient;
import dev.tokenconsole.testing.SandboxExtension;

/** The words on the signature of a list whose server and keys options name: no environment and no window has them. */
@Execution(ExecutionMode.CONCURRENT)
class KeysOfListTest {
    private static final String SECRET = SandboxClient.DEMO.secret();
    private static final List<String> FORMATS = List.of("json", "csv", "junit", "markdown");
    @RegisterExtension
    private static final SandboxExtension SANDBOX = new SandboxExtension();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        demo-forged | sig | Invalid signature | Do not use the token. Compare the keys that --jwks or --issuer names
        demo-unknown-key | sig | The key of the token is not among those that were given | are those of the token server
        demo-client | enc | The key of the signature must not be used | ask its operator for a key that can be used.
        """)
    void ofAFileNameItsOption(String client, String use, String title, String next) throws IOException {
        Path file = Files.writeString(
            folder.resolve("keys.json"), published().replace("\"use\":\"sig\"", "\"use\":\"" + use + "\""));
        CliRunner.Result result = check(client, "--jwks", file.toString());
        assertEquals(1, result.exitCode(), result.everything());
        assertThat(result.err(), containsString(client + ": " + title + ".\n"));
        assertThat(result.err(), containsString(next));
        for (String format : List.of("json", "csv", "junit")) {
            assertThat(format, report(format), containsString(next));
        }
        for (String text : Stream.concat(Stream.of(result.everything()), FORMATS.stream().map(this::report)).toList()) {
            String words = text.toLowerCase(Locale.ROOT).replace("key-not-published", "");
            assertFalse(words.matches("(?s).*(publish|settings|key-set url).*"), text);
        }
    }

    @Test
    void atAnAddressNameItsOption() {
        String said = check("demo-client", "--jwks", SANDBOX.baseUrl() + "/none").err();
        assertThat(said, containsString(
            "\nCheck the key-set URL or the issuer. The option for it: --jwks or --issuer\n"));
        assertThat(report("csv"), containsString("The option for it: --jwks or --issuer"));
    }

    /** The demo has keys, so that the run begins. */
    @Test
    void thatAreNotThereAreToBeNamed() {
        String said = check(List.of("demo-client,demo-client," + SECRET + ",", "d,demo-client," + SECRET + ",Demo"))
            .err();
        assertThat(said, containsString("""
            No source of keys is set.
            No option names keys, and no issuer is expected.
            Name its keys with --jwks or --issuer.
            """));
    }

    private static String published() throws IOException {
        try (InputStream keys = SANDBOX.server().keySetUrl().toURL().openStream()) {
            return new String(keys.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private CliRunner.Result check(String client, String... options) {
        return check(List.of(client + "," + client + "," + SECRET + ","), options);
    }

    private CliRunner.Result check(List<String> rows, String... options) {
        String list = "name,client_id,client_secret,environment\n" + String.join("\n", rows) + "\n";
        return new CliRunner().stdin(list).env("TOKEN_CONSOLE_STATE", folder.resolve("state").toString())
            .run(Stream.of(
                Stream.of("check", "--verify", "--verbose", "--from", "-", "--base-url", SANDBOX.baseUrl().toString(),
                    "--proxy", "none"),
                FORMATS.stream().flatMap(format -> Stream.of("--report", format + "=" + folder.resolve(format))),
                Stream.of(options)).flatMap(all -> all).toArray(String[]::new));
    }

    private String report(String format) {
        try {
            return Files.readString(folder.resolve(format));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
