import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The completion of zsh: a function of its own, since the one that picocli writes for bash reports an error there. */
final class ZshCompletion {
    private final StringBuilder script = new StringBuilder();

    private ZshCompletion() {}

    /** The script for a program and its commands, which may have commands of their own. */
    static String of(String program, CommandLine root) {
        ZshCompletion completion = new ZshCompletion();
        completion.script.append("#compdef ").append(program).append("\n# Completion of ").append(program)
            .append(" for zsh.\nlocal -a commands\n");
        completion.commands(root);
        return completion.script.toString();
    }

    /** Offers the commands as the second word; behind each, which becomes the first word, what it takes. */
    private void commands(CommandLine parent) {
        script.append("if (( CURRENT == 2 )); then\ncommands=(");
        parent.getSubcommands().forEach((name, command) -> script.append("\n'").append(quoted(
            name + ":" + String.join(" ", command.getCommandSpec().usageMessage().header()))).append('\''));
        script.append("\n)\n_describe command commands\nreturn\nfi\nshift words\n(( CURRENT-- ))\ncase $words[1] in\n");
        parent.getSubcommands().forEach((name, command) -> {
            script.append(name).append(")\n");
            if (command.getSubcommands().isEmpty()) {
                arguments(command);
            } else {
                commands(command);
            }
            script.append(";;\n");
        });
        script.append("esac\n");
    }

    private void arguments(CommandLine command) {
        script.append("_arguments");
        for (OptionSpec option : command.getCommandSpec().options()) {
            List<String> names = List.of(option.names());
            for (String name : names) {
                String once = option.isMultiValue() ? "*" : "(" + String.join(" ", names) + ")";
                script.append(" \\\n'").append(once).append(name)
                    .append(option.arity().max() > 0 && name.startsWith("--") ? "=" : "").append('[')
                    .append(quoted(String.join(" ", option.description()).replace("%n", " ")
                        .replaceAll("([\\[\\]\\\\])", "\\\\$1")))
                    .append(']').append(option.arity().max() > 0 ? ":value:" + values(option) : "").append('\'');
            }
        }
        boolean file = command.getCommandSpec().positionalParameters().stream().anyMatch(ZshCompletion::isFile);
        script.append(" \\\n'*:argument:").append(file ? "_files" : "( )").append("'\n");
    }

    private static String values(OptionSpec option) {
        if (option.completionCandidates() == null) {
            return isFile(option) ? "_files" : " ";
        }
        return StreamSupport.stream(option.completionCandidates().spliterator(), false)
            .map(value -> value.toLowerCase(Locale.ROOT)).collect(Collectors.joining(" ", "(", ")"));
    }

    private static boolean isFile(ArgSpec argument) {
        return argument.paramLabel().matches("(?s).*\\bFILE\\b.*");
    }

    private static String quoted(String words) {
        return words.replace("'", "'\\''");
    }
}
