import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.codegen.docgen.manpage.ManPageGenerator;

import dev.tokenconsole.cli.Main;
import dev.tokenconsole.cli.console.CliContext;
import dev.tokenconsole.cli.console.SystemTerminal;
import dev.tokenconsole.model.token.TokenClock;

/** Writes the manual pages, in AsciiDoc, and the completions of bash, fish and zsh into a folder, from the commands. */
final class CommandPages {
    private static final String PROGRAM = "token-console";

    private CommandPages() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        CommandLine commands = Main.commands(new CliContext(new PrintWriter(new StringWriter()),
            new PrintWriter(new StringWriter()), InputStream.nullInputStream(), Map.of("NO_COLOR", "1"),
            TokenClock.SYSTEM, new SystemTerminal()));
        List<CommandSpec> all = new ArrayList<>();
        collect(commands, all);
        int failed = ManPageGenerator.generateManPage(
            folder.toFile(), null, new boolean[0], true, all.toArray(CommandSpec[]::new));
        if (failed != 0) {
            throw new IOException("The manual pages could not be written");
        }
        Files.writeString(folder.resolve(PROGRAM + ".bash"), bash(commands));
        Files.writeString(folder.resolve(PROGRAM + ".fish"), fish(commands));
        Files.writeString(folder.resolve(PROGRAM + ".zsh"), ZshCompletion.of(PROGRAM, commands));
    }

    private static void collect(CommandLine command, List<CommandSpec> all) {
        all.add(command.getCommandSpec());
        command.getSubcommands().values().forEach(child -> collect(child, all));
    }

    /** A completion is sourced: it has no interpreter. */
    private static String bash(CommandLine root) {
        return AutoComplete.bash(PROGRAM, root).replaceFirst("^#!.*\n", "");
    }

    private static String fish(CommandLine root) {
        StringBuilder script = new StringBuilder("# Completion of token-console for fish.\n");
        root.getSubcommands().forEach((name, command) -> {
            line(script, "__fish_use_subcommand", "-f -a " + name, header(command));
            String within = "__fish_seen_subcommand_from " + name;
            String names = String.join(" ", command.getSubcommands().keySet());
            command.getSubcommands().forEach((child, below) -> {
                line(script, within + "; and not __fish_seen_subcommand_from " + names, "-f -a " + child, header(below));
                options(script, within + "; and __fish_seen_subcommand_from " + child, below);
            });
            if (command.getSubcommands().isEmpty()) {
                options(script, within, command);
            }
        });
        return script.toString();
    }

    private static void options(StringBuilder script, String condition, CommandLine command) {
        for (OptionSpec option : command.getCommandSpec().options()) {
            StringBuilder names = new StringBuilder();
            for (String name : option.names()) {
                names.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
            }
            boolean file = option.arity().max() > 0 && option.paramLabel().contains("FILE");
            line(script, condition, names.toString().strip() + (file ? " -r -F" : option.arity().max() > 0 ? " -x" : " -f"),
                String.join(" ", option.description()));
        }
    }

    private static void line(StringBuilder script, String condition, String rest, String words) {
        script.append("complete -c ").append(PROGRAM).append(" -n '").append(condition).append("' ").append(rest)
            .append(" -d '").append(words.replace("%n", " ").replace("\\", "\\\\").replace("'", "\\'")).append("'\n");
    }

    private static String header(CommandLine command) {
        return String.join(" ", command.getCommandSpec().usageMessage().header());
    }
}
