package dev.tokenconsole.cli.check;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import dev.tokenconsole.check.CheckState;
import dev.tokenconsole.check.IssuedState;
import dev.tokenconsole.check.report.CheckReportFormats;
import dev.tokenconsole.cli.CliRunner;
import dev.tokenconsole.cli.VaultFixture;
import dev.tokenconsole.cli.console.ExitCode;
import dev.tokenconsole.sandbox.catalogue.SandboxClient;
import dev.tokenconsole.testing.SandboxExtension;

/** docs/check.md: each command line in it runs, and its tables name what the program knows. */
class CheckDocsTest {
    private static final Path DOCS = Path.of("docs", "check.md");
    private static final Path REPORTS = Path.of("docs", "check-reports.md");
    private static final Pattern COMMAND = Pattern.compile("(?m)token-console (check [^'\n]*[^'\\s])");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    @RegisterExtension
    private static final SandboxExtension SANDBOX = new SandboxExtension();

    @Test
    void everyCommandLineRuns(@TempDir Path folder) throws Exception {
        VaultFixture vault = new VaultFixture(folder)
            .profile(VaultFixture.SANDBOX, "Acme Treasury", "demo-client", SandboxClient.DEMO.secret())
            .profile(VaultFixture.SANDBOX, "Beta", "demo-client", SandboxClient.DEMO.secret())
            .written(SANDBOX.baseUrl());
        Path list = Files.writeString(folder.resolve("list.csv"),
            "client_id,client_secret\ndemo-client," + SandboxClient.DEMO.secret() + "\n");
        List<String> lines = COMMAND.matcher(Files.readString(DOCS)).results().map(found -> found.group(1)).toList();
        assertThat(lines.size(), greaterThan(10));
        for (String line : lines) {
            CliRunner.Result result = vault.cli().env("TOKEN_CONSOLE_STATE", folder.resolve("state").toString())
                .env("GITHUB_STEP_SUMMARY", folder.resolve("summary.md").toString())
                .run(arguments(line, list, folder));
            assertEquals(0, result.exitCode(), line + "\n" + result.everything());
        }
    }

    @Test
    void everyStateAndExitCodeIsExplained() throws IOException {
        String text = Files.readString(DOCS);
        for (CheckState state : CheckState.values()) {
            assertThat(text, containsString("\n| " + state.words() + " | "));
        }
        for (IssuedState state : IssuedState.values()) {
            assertThat(text, containsString("\n| " + state.words() + " | "));
            assertThat(Files.readString(REPORTS), containsString("\n| `" + state.id() + "` | "));
        }
        for (int code = ExitCode.OK; code <= ExitCode.UNEXPECTED; code++) {
            assertTrue(text.contains("\n| " + code + " | "), "exit code " + code);
        }
    }

    /** The words of {@code line} with files and the address of this test; a format that is not there is left out. */
    private static String[] arguments(String line, Path list, Path folder) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(line);
        while (matcher.find()) {
            words.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        }
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            switch (word) {
                case "--from" -> {
                    arguments.addAll(List.of(word, list.toString()));
                    i++;
                }
                case "--base-url" -> {
                    arguments.addAll(List.of(word, SANDBOX.baseUrl().toString()));
                    i++;
                }
                case "--report" -> {
                    i++;
                    String format = words.get(i).replaceFirst("=.*", "");
                    boolean github = format.equals("github");
                    if (CheckReportFormats.byName(github ? "markdown" : format).isPresent()) {
                        arguments.addAll(List.of(word, github ? format : format + "=" + folder.resolve("report")));
                    }
                }
                default -> arguments.add(word);
            }
        }
        return arguments.toArray(String[]::new);
    }
}
