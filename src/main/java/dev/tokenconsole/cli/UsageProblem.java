package dev.tokenconsole.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

import dev.tokenconsole.i18n.Messages;

/**
 * Wrong usage in the words of this program. Those of the parser repeat the typed text, which may be a secret: here only
 * names that the program itself knows, and words that can only be the name of an option, are shown.
 */
final class UsageProblem {
    private static final Set<String> SECRETS = Set.of("--client-secret", "--secret", "--password", "--passphrase",
        "--client-secret-value", "--vault-password", "--master-password");
    private static final Pattern OPTION_NAME = Pattern.compile("--[a-z]{2,12}(-[a-z]{2,12}){0,2}");

    private UsageProblem() {}

    /** The problem in one or two sentences, without anything that could be a secret. */
    static String text(CommandLine.ParameterException problem) {
        return switch (problem) {
            case CommandLine.UnmatchedArgumentException unmatched -> unmatched(unmatched);
            case CommandLine.MissingParameterException missing ->
                Messages.text("cli.usage.missing", missing.getMissing().stream()
                    .map(UsageProblem::name).collect(Collectors.joining(", ")));
            case CommandLine.OverwrittenOptionException twice ->
                Messages.text("cli.usage.twice", name(twice.getOverwritten()));
            default -> {
                ArgSpec argument = problem.getArgSpec();
                yield argument == null ? Messages.text("cli.usage.other") : value(argument);
            }
        };
    }

    private static String unmatched(CommandLine.UnmatchedArgumentException problem) {
        String first = problem.getUnmatched().isEmpty() ? "" : problem.getUnmatched().getFirst();
        String word = first.replaceFirst("=.*", "");
        if (SECRETS.contains(word)) {
            return Messages.text(word.contains("pass") ? "cli.usage.password" : "cli.usage.secret", word);
        }
        String what;
        if (OPTION_NAME.matcher(word).matches()) {
            what = Messages.text("cli.usage.unknown-option", word);
        } else if (first.startsWith("-")) {
            what = Messages.text("cli.usage.unknown-options");
        } else if (problem.getCommandLine().getSubcommands().isEmpty()) {
            what = Messages.text("cli.usage.too-many");
        } else {
            what = Messages.text("cli.usage.unknown-command");
        }
        List<String> suggestions = problem.getSuggestions();
        return suggestions.isEmpty()
            ? what : what + " " + Messages.text("cli.usage.suggestions", String.join(", ", suggestions));
    }

    private static String value(ArgSpec argument) {
        if (argument.type().equals(Path.class)) {
            return Messages.text("cli.usage.file", name(argument));
        }
        return argument.typeInfo().isEnum()
            ? Messages.text("cli.usage.one-of", name(argument),
                String.join(", ", argument.typeInfo().getEnumConstantNames()).toLowerCase(Locale.ROOT))
            : Messages.text("cli.usage.value", name(argument));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
