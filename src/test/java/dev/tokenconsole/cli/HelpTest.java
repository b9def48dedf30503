package dev.tokenconsole.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

import dev.tokenconsole.cli.console.CliContext;
import dev.tokenconsole.model.token.TokenClock;

/** The help of every command, from the words of the program. */
class HelpTest {
    @ParameterizedTest
    @MethodSource("commands")
    void explainsTheCommandAndEverythingThatItTakes(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        String usage = command.getUsageMessage();
        assertThat(usage, not(containsString("${")));
        assertThat(usage, not(containsString("cli.")));
        assertTrue(spec.args().stream().allMatch(argument -> argument.description().length == 1
            && !argument.description()[0].isBlank()), usage);
        assertThat(usage, matchesPattern("(?s)[A-Z].*\n\nUsage: " + spec.qualifiedName() + " .*"));
        assertTrue(usage.lines().allMatch(line -> line.length() <= 80), usage);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void takesNoSecretAsAnArgument(CommandLine command) {
        Set<String> allowed = Set.of("--client-secret-file", "--password-file", "--new-password-file",
            "--ca-password-file", "--secret-file", "--secret-base64");
        for (OptionSpec option : command.getCommandSpec().options()) {
            for (String name : option.names()) {
                assertTrue(allowed.contains(name) || !name.matches(".*(secret|password|pass).*"), name);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void answersToHelp(CommandLine command) {
        String[] args = (command.getCommandSpec().qualifiedName() + " --help").substring("token-console ".length())
            .split(" ");
        CliRunner.Result result = new CliRunner().run(args);
        assertEquals(0, result.exitCode());
        assertEquals(command.getUsageMessage(), result.out());
        assertEquals("", result.err());
    }

    @Test
    void listsCommandsAndExitCodes() {
        String usage = new CliRunner().run("--help").out();
        for (String command : new String[] {"token", "decode", "profile", "environment", "vault", "sandbox", "demo"}) {
            assertThat(usage, matchesPattern("(?s).*\n  " + command + " +[A-Z].*"));
        }
        assertThat(usage, matchesPattern("(?s).*Exit codes\n  0 .*\n  1 .*\n  2 .*\n  3 .*\n  4 .*\n  5 .*\n"));
    }

    @Test
    void printsNoColourWhereNobodyLooks() {
        assertThat(new CliRunner().env("NO_COLOR", "1").run("token", "--help").out(), not(containsString("\u001b")));
    }

    @Test
    void saysItsVersion() {
        CliRunner.Result result = new CliRunner().run("--version");
        assertEquals(0, result.exitCode());
        assertThat(result.out(), matchesPattern(
            "token-console( [\\w.-]+)?( \\([0-9a-f]{8}, \\d{4}-\\d\\d-\\d\\d\\))?\\RJava \\d+.*\\R"));
    }

    static Stream<CommandLine> commands() {
        CliContext context = new CliContext(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()),
            InputStream.nullInputStream(), Map.of("NO_COLOR", "1"), TokenClock.SYSTEM, ScriptedTerminal.absent());
        return withSubcommands(Main.commands(context));
    }

    private static Stream<CommandLine> withSubcommands(CommandLine command) {
        return Stream.concat(Stream.of(command),
            command.getSubcommands().values().stream().flatMap(HelpTest::withSubcommands));
    }
}
