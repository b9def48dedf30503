package dev.tokenconsole.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import picocli.CommandLine;

import dev.tokenconsole.cli.console.CliContext;
import dev.tokenconsole.model.token.TokenClock;

/** The commands that a run builds. */
class CommandTreeTest {
    private static final Set<String> ALL =
        Set.of("token", "check", "decode", "profile", "environment", "vault", "sandbox", "demo");

    @ParameterizedTest
    @CsvSource({"decode,decode", "decode --json,decode", "token x --quiet,token", "profile list,profile"})
    void aRunBuildsTheCommandThatItNames(String args, String name) {
        assertEquals(Set.of(name), tree(args.split(" ")).getSubcommands().keySet());
    }

    @Test
    void aGroupBuildsTheCommandThatFollowsIt() {
        CommandLine group = group("vault", "vault", "info", "--vault", "x");
        assertEquals(Set.of("info"), group.getSubcommands().keySet());
    }

    /** A suggestion for a mistake, and the help, need all of them. */
    @ParameterizedTest
    @CsvSource({"''", "--help", "-q decode", "decod", "list"})
    void everythingIsBuiltWhereNoCommandIsNamedFirst(String args) {
        assertEquals(ALL, tree(args.split(" ")).getSubcommands().keySet());
    }

    @ParameterizedTest
    @CsvSource({"profile", "profile lst", "profile --help"})
    void aGroupIsWholeWithoutACommandOfItsOwn(String args) {
        CommandLine group = group("profile", args.split(" "));
        assertEquals(Set.of("list", "add", "import", "remove"), group.getSubcommands().keySet());
    }

    @Test
    void theVersionNeedsNoCommand() {
        assertEquals(Set.of(), tree("--version").getSubcommands().keySet());
        assertEquals(Set.of(), tree("-V").getSubcommands().keySet());
    }

    @Test
    void aCommandHasTheNameByWhichItIsBuilt() {
        assertEquals(ALL, tree().getSubcommands().keySet());
        assertNames(tree());
    }

    private static void assertNames(CommandLine parent) {
        parent.getSubcommands().forEach((name, command) -> {
            assertEquals(name, command.getCommandSpec().name());
            assertNames(command);
        });
    }

    private static CommandLine group(String name, String... args) {
        return Objects.requireNonNull(tree(args).getSubcommands().get(name), name);
    }

    private static CommandLine tree(String... args) {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        CliContext context = new CliContext(nowhere, nowhere, InputStream.nullInputStream(), Map.of(),
            TokenClock.SYSTEM, ScriptedTerminal.absent());
        return new CommandTree(context).forRun(List.of(args).equals(List.of("")) ? new String[0] : args);
    }
}
