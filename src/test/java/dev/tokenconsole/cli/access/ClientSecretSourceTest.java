package dev.tokenconsole.cli.access;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.tokenconsole.cli.ScriptedTerminal;
import dev.tokenconsole.cli.console.CliContext;
import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.cli.console.ExitCode;
import dev.tokenconsole.cli.console.SecretText;
import dev.tokenconsole.cli.console.Terminal;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.model.token.TokenClock;

/** Client secrets from files, pipes, variables and the keyboard. */
class ClientSecretSourceTest {
    private static final String SECRET = "canary-3Hc9-sécret";
    private Path file = Path.of("");

    @BeforeEach
    void write(@TempDir Path folder) throws IOException {
        file = Files.writeString(folder.resolve("canary-file"), SECRET + "\n");
    }

    @Test
    void readsTheFileFirst() throws CommandFailure {
        assertEquals(Secret.of(SECRET), source("x", Map.of(ClientSecretSource.VARIABLE, "y"), "z").read(file));
    }

    @Test
    void readsStandardInputForADash() throws CommandFailure {
        assertEquals(Secret.of("x"), source("x\r\n", Map.of(ClientSecretSource.VARIABLE, "y"), "z").read(Path.of("-")));
    }

    @Test
    void readsTheVariableBeforeItAsks() throws CommandFailure {
        assertEquals(Secret.of("y "), source("x", Map.of(ClientSecretSource.VARIABLE, "y "), "z").read(null));
    }

    @Test
    void takesAnEmptyVariableForNone() throws CommandFailure {
        assertEquals(Secret.of("z"), source("x", Map.of(ClientSecretSource.VARIABLE, ""), "z").read(null));
        assertThat(refusal(source("x", Map.of(), null), null), containsString("The client secret is missing"));
    }

    @Test
    void wipesWhatWasTyped() throws CommandFailure {
        char[] typed = SECRET.toCharArray();
        Terminal terminal = new Terminal() {
            @Override
            public boolean present() {
                return true;
            }

            @Override
            public char[] readSecret(String prompt, String alternative) {
                return typed;
            }

            @Override
            public String readLine(String prompt) {
                throw new AssertionError("a secret is not read where it is shown");
            }
        };
        assertEquals(Secret.of(SECRET), source(InputStream.nullInputStream(), Map.of(), terminal).read(null));
        char[] zeros = new char[SECRET.length()];
        assertTrue(Arrays.equals(zeros, typed));
    }

    @Test
    void saysWhatIsTheMatterWithTheFileWithoutNamingIt() throws IOException {
        ClientSecretSource source = source("", Map.of(), null);
        assertEquals("The file that --client-secret-file names does not exist.",
            refusal(source, file.resolveSibling("canary-none")));
        assertThat(refusal(source, file.getParent()), containsString("--client-secret-file names"));
        Files.write(file, new byte[] {(byte) 0xE9});
        assertEquals("What --client-secret-file names is not UTF-8 text.", refusal(source, file));
        Files.write(file, new byte[SecretText.MAX_BYTES + 1]);
        assertEquals("What --client-secret-file names is longer than any secret (16384 bytes) or cannot be read to "
            + "its end.", refusal(source, file));
    }

    private static String refusal(ClientSecretSource source, @Nullable Path file) {
        CommandFailure failure = assertThrows(CommandFailure.class, () -> source.read(file));
        assertEquals(ExitCode.USAGE, failure.exitCode());
        String words = String.valueOf(failure.getMessage());
        assertThat(words, not(containsString("canary")));
        return words;
    }

    private static ClientSecretSource source(String stdin, Map<String, String> env, @Nullable String typed) {
        return source(new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8)), env,
            typed == null ? ScriptedTerminal.absent() : ScriptedTerminal.typing(typed));
    }

    private static ClientSecretSource source(InputStream in, Map<String, String> env, Terminal terminal) {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        return new ClientSecretSource(new CliContext(nowhere, nowhere, in, env, TokenClock.SYSTEM, terminal));
    }
}
