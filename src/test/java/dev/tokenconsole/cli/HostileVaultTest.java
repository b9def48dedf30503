package dev.tokenconsole.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.tokenconsole.cli.CliRunner.Result;
import dev.tokenconsole.cli.console.ExitCode;
import dev.tokenconsole.vault.testing.HostileContents;
import dev.tokenconsole.vault.testing.HostileVault;

/** Findings F3 and F6: every command over vaults that this program would not write. */
@Execution(ExecutionMode.CONCURRENT)
class HostileVaultTest {
    private static final String PASSWORD = "nine purple lanterns drift";

    private static final HostileVault VAULTS = new HostileVault(PASSWORD);

    /** Each reads the contents; the last ones change them. */
    private static final List<List<String>> COMMANDS = List.of(
        List.of("profile", "list"),
        List.of("environment", "list"),
        List.of("environment", "show", "own"),
        List.of("environment", "show", "own", "--json"),
        List.of("environment", "show", "nope"),
        List.of("token", "nope"),
        List.of("vault", "info"),
        List.of("vault", "backups"),
        List.of("environment", "remove", "own"),
        List.of("environment", "add", "x\u200b", "--base-url", "https://a.example"),
        List.of("profile", "add", "x", "--environment", "nope", "--client-id", "a", "--client-secret-file", "SECRET"),
        List.of("profile", "add", "x\u202e\u001b[2J", "--environment", "own", "--client-id", "a",
            "--client-secret-file", "SECRET"));

    /** The profile goes by its id below, since a name that cannot be typed leads nowhere. */
    private static final List<List<String>> CHANGES = List.of(
        List.of("token", "REFERENCE", "-v", "--timeout", "1"),
        List.of("profile", "remove", "REFERENCE"),
        List.of("profile", "add", "REFERENCE", "--environment", "own", "--client-id", "a",
            "--client-secret-file", "SECRET"),
        List.of("environment", "add", "Other", "--base-url", "https://a.example"),
        List.of("vault", "change-password", "--new-password-file", "PASSWORD"),
        List.of("profile", "remove", "REFERENCE", "--yes"));

    @TempDir
    private Path folder;
    private Path vault;
    private Path secret;

    static List<HostileContents.Case> cases() {
        return HostileContents.all();
    }

    @BeforeEach
    void writeFiles() throws IOException {
        Files.writeString(folder.resolve("password"), PASSWORD);
        secret = Files.writeString(folder.resolve("secret"), "new-secret");
        vault = folder.resolve("vault.tcv");
    }

    /** Every third command for each vault, another third for the next: each command meets twenty of them. */
    @ParameterizedTest
    @MethodSource("cases")
    void aCommandRefusesItOrSaysItInPlainText(HostileContents.Case each) throws Exception {
        List<List<String>> commands = commands(each);
        int first = cases().indexOf(each);
        check(each, IntStream.range(0, commands.size()).filter(i -> (i + first) % 3 == 0).mapToObj(commands::get)
            .toList());
    }

    /** {@code mvn -B test -Psoak}. */
    @ParameterizedTest
    @MethodSource("cases")
    @Tag("soak")
    void everyCommandRefusesItOrSaysItInPlainText(HostileContents.Case each) throws Exception {
        check(each, commands(each));
    }

    private static List<List<String>> commands(HostileContents.Case each) {
        List<List<String>> commands = new ArrayList<>(COMMANDS);
        if (each.place().isEmpty()) {
            commands.addAll(CHANGES);
        }
        return commands;
    }

    private void check(HostileContents.Case each, List<List<String>> commands) throws Exception {
        VAULTS.write(vault, 1, each.json());
        for (List<String> command : commands) {
            Result result = run(command, "no");
            assertPlain(command + " " + each, result);
            assertTrue(result.exitCode() != ExitCode.UNEXPECTED, () -> command + " " + result.err());
            if (!each.place().isEmpty() && !command.getFirst().equals("vault")) {
                assertEquals(ExitCode.VAULT, result.exitCode(), () -> command + " " + result.everything());
                assertTrue(result.err().contains("cannot read its contents at " + each.place() + "."), result.err());
            }
        }
    }

    /** Names alone, of every kind that a vault of an earlier version may hold; all questions and lists. */
    @Test
    void namesOfEarlierVersionsAreEscapedWhereverTheyAreSaid() throws Exception {
        String unseen = HostileContents.UNSEEN;
        String json = "{\"schema\":1,\"environments\":[" + environment("own", unseen) + "," + environment("two", unseen)
            + "],\"profiles\":[" + profile("10", "own", unseen) + "," + profile("11", "own", "dup") + ","
            + profile("12", "two", "dup") + "]}";
        VAULTS.write(vault, 1, json);
        for (List<String> command : List.of(
                List.of("token", "dup"), List.of("token", unseen, "-v", "--timeout", "1"),
                List.of("environment", "show", unseen), List.of("environment", "remove", "own"),
                List.of("environment", "show", "none-of-them"), List.of("profile", "list"),
                List.of("environment", "list"), List.of("profile", "remove", "own/" + unseen),
                List.of("profile", "remove", "own/" + unseen, "--yes"),
                List.of("profile", "add", unseen, "--environment", "two", "--client-id", "c",
                    "--client-secret-file", "SECRET"))) {
            Result result = run(command, "no");
            assertPlain(command.toString(), result);
            assertTrue(result.exitCode() != ExitCode.UNEXPECTED, result.err());
        }
    }

    private Result run(List<String> command, String typed) {
        String[] args = command.stream().map(word -> switch (word) {
            case "SECRET" -> secret.toString();
            case "PASSWORD" -> folder.resolve("password").toString();
            case "REFERENCE" -> "One";
            default -> word;
        }).toArray(String[]::new);
        ScriptedTerminal terminal = ScriptedTerminal.typing(typed);
        Result result = new CliRunner().env("TOKEN_CONSOLE_VAULT", vault.toString())
            .env("TOKEN_CONSOLE_PASSWORD_FILE", folder.resolve("password").toString()).terminal(terminal).run(args);
        terminal.prompts.forEach(prompt -> assertPlain(command + " prompt", prompt));
        return result;
    }

    private static void assertPlain(String what, Result result) {
        assertPlain(what + " err", result.err());
        assertPlain(what + " out", result.out());
        assertFalse(result.everything().contains("canary"), what);
        assertFalse(result.everything().contains("passw0rdXYZ"), what);
    }

    private static void assertPlain(String what, String said) {
        said.codePoints().filter(point -> point != '\n').forEach(point -> {
            int type = Character.getType(point);
            assertFalse(type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR,
                () -> what + ": U+" + Integer.toHexString(point));
        });
    }

    private static String environment(String id, String name) {
        return "{\"id\":\"" + id + "\",\"name\":\"" + name + "\",\"kind\":\"OTHER\","
            + "\"baseUrl\":\"https://127.0.0.1:9\",\"version\":\"1\",\"recipe\":\"stonex-payments\"}";
    }

    private static String profile(String end, String environment, String name) {
        return "{\"id\":\"0c3a5f5e-8f0d-4c7e-9b1a-6d2f4e8a7b" + end + "\",\"name\":\"" + name
            + "\",\"environment\":\"" + environment + "\",\"clientId\":\"c\u202ed\",\"clientSecret\":\"canary-secret\","
            + "\"note\":\"\"}";
    }
}
