package dev.tokenconsole.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.vault.error.VaultException;

/** Wrong usage: exit code 2, a sentence that helps, and nothing of what may be a secret. */
@Execution(ExecutionMode.CONCURRENT)
class UsageProblemTest {
    private static final String CANARY = "Canary-7Xk2+secret/Zz==";

    /** Each line is a command in which the canary was put in a place where a user might put a secret. */
    @ParameterizedTest
    @ValueSource(strings = {
        "token --client-secret CANARY", "token --client-secret=CANARY", "token Acme --client-secret CANARY",
        "token --base-url https://api.example.com --client-id a --client-secret CANARY",
        "token --base-url https://api.example.com --client-id a --client-secret-file CANARY",
        "token --client-secret -CANARY", "token --client-secret --CANARY", "token --secret CANARY",
        "token --unknown CANARY", "token --CANARY", "token -CANARY", "token -pCANARY", "token Acme CANARY",
        "token --base-url https://user:CANARY@example.com --client-id a --client-secret-file -",
        "token --base-url https://example.com/?s=CANARY --client-id a --client-secret-file -",
        "token --base-url CANARY --client-id a --client-secret-file -",
        "token --timeout CANARY Acme", "token --output CANARY Acme",
        "token --password CANARY Acme", "token --password=CANARY",
        "--password CANARY token Acme", "profile list --password-file CANARY", "profile add X --client-secret CANARY",
        "profile add X --environment demo --client-id a --secret=CANARY", "profile CANARY", "CANARY", "--CANARY",
        "vault create --password CANARY", "vault change-password --new-password CANARY",
        "vault change-password --password=CANARY", "vault backups --restore CANARY",
        "vault create CANARY", "demo CANARY", "sandbox --port CANARY",
        "sandbox --lifetime CANARY", "profile remove --yes=CANARY Acme", "profile list CANARY", "vault CANARY"})
    void showsNothingThatMayBeASecret(String command, @TempDir Path folder) throws IOException, VaultException {
        Path vault = new VaultFixture(folder).written().file();
        CliRunner.Result result = new CliRunner().env("TOKEN_CONSOLE_VAULT", vault.toString())
            .run(command.replace("CANARY", CANARY).split(" "));
        assertEquals(2, result.exitCode(), result.err());
        assertEquals("", result.out());
        assertThat(result.err(), not(containsString("Canary")));
        assertThat(result.err(), not(containsString("7Xk2")));
        List<String> lines = result.err().lines().toList();
        assertEquals(2, lines.size(), result.err());
        assertThat(lines.getLast(), startsWith("See token-console"));
    }

    @Test
    void pointsToTheWaysASecretMayCome() {
        String words = new CliRunner().run("token", "--client-secret", CANARY).err();
        assertThat(words, startsWith("There is no option --client-secret: "));
        for (String way : List.of("--client-secret-file FILE", "--client-secret-file -",
                "TOKEN_CONSOLE_CLIENT_SECRET", "shell history")) {
            assertThat(words, containsString(way));
        }
    }

    @Test
    void pointsToTheWaysAPasswordMayCome() {
        String words = new CliRunner().run("profile", "list", "--password=" + CANARY).err();
        assertThat(words, startsWith("There is no option --password: "));
        assertThat(words, containsString("--password-file FILE"));
        assertThat(words, containsString("TOKEN_CONSOLE_PASSWORD_FILE"));
    }

    @Test
    void saysWhatIsMissing() {
        assertEquals("Missing: --environment, --client-id, NAME.\nSee token-console profile add --help.\n",
            new CliRunner().run("profile", "add").err());
        assertEquals("Missing: --client-id.\nSee token-console token --help.\n",
            new CliRunner().run("token", "--client-id").err());
    }

    @Test
    void saysWhichOptionItDoesNotKnow() {
        assertThat(new CliRunner().run("token", "--client-ident", "x").err(),
            startsWith("Unknown option --client-ident. Did you mean --client-id"));
        assertThat(new CliRunner().run("demo", "--once").err(), startsWith("Unknown option --once."));
    }

    @Test
    void suggestsTheCommandThatWasMeant() {
        assertThat(new CliRunner().run("tokn").err(), startsWith("Unknown command. Did you mean token"));
    }

    @Test
    void saysThatAnOptionCameTwice() {
        assertEquals("--client-id was given more than once.\nSee token-console token --help.\n",
            new CliRunner().run("token", "--client-id", "a", "--client-id", "b").err());
    }

    @Test
    void namesTheValuesThatAnOptionTakes() {
        assertEquals("--output accepts one of: token, header, json, env, curl.\nSee token-console token --help.\n",
            new CliRunner().run("token", "Acme", "-o", "yaml").err());
    }

    @Test
    void neverTakesABlankVaultForTheUsualOne() {
        for (String[] args : new String[][] {{"--vault", "", "profile", "list"}, {"profile", "list", "--vault="},
            {"token", "Acme", "--vault", " "}, {"--vault", ""}}) {
            CliRunner.Result result = new CliRunner().env("XDG_DATA_HOME", "/nowhere").run(args);
            assertEquals(2, result.exitCode(), result.err());
            assertThat(result.err(), startsWith("--vault needs the path of a file.\nSee token-console"));
        }
    }

    @Test
    void asksForACommandWhereThereIsNone() {
        for (String[] args : new String[][] {{"--quiet"}, {"profile"}, {"vault"}}) {
            CliRunner.Result result = new CliRunner().run(args);
            assertEquals(2, result.exitCode());
            assertThat(result.err(), startsWith("Specify a command.\nSee token-console"));
        }
    }
}
