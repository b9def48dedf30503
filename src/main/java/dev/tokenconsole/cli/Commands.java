package dev.tokenconsole.cli;

import java.util.List;
import java.util.Objects;

import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;

import dev.tokenconsole.cli.console.CliContext;
import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.cli.console.ExitCode;
import dev.tokenconsole.cli.decode.DecodeCommand;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.platform.process.CoreDumps;
import dev.tokenconsole.text.redact.OwnStackFrame;
import dev.tokenconsole.vault.error.VaultException;

/** Runs a command, and turns each failure into words and an {@link ExitCode}. */
final class Commands {
    private final CliContext context;

    Commands(CliContext context) {
        this.context = context;
    }

    /** Runs the command that {@code args} name. Throws nothing: an error, too, becomes an {@link ExitCode}. */
    int run(String... args) {
        try {
            return configure(new CommandTree(context).forRun(args)).execute(args);
        } catch (RuntimeException | Error broken) {
            say(unexpected(broken));
            return ExitCode.UNEXPECTED;
        }
    }

    /** {@code tree}, ready to be executed once. Its help is written when it is asked for: most runs need none. */
    private CommandLine configure(CommandLine tree) {
        return tree
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExpandAtFiles(false)
            .setOut(context.out())
            .setErr(context.err())
            .setColorScheme(colours())
            .setExecutionStrategy(Commands::execute)
            .setParameterExceptionHandler(this::wrongUsage)
            .setExecutionExceptionHandler(this::failure);
    }

    /** The command is known now, and reads its first secret next, if it is no help and no mere {@code decode}. */
    private static int execute(CommandLine.ParseResult parsed) {
        List<CommandLine> named = parsed.asCommandLineList();
        if (named.stream().anyMatch(CommandLine::isUsageHelpRequested)) {
            HelpText.addTo(named.getFirst());
        }
        Integer helped = CommandLine.executeHelpRequest(parsed);
        if (helped != null) {
            return helped;
        }
        if (named.getLast().getCommand() instanceof DecodeCommand decode && !decode.readsSecrets()) {
            CoreDumps.awaitNoFile();
        } else {
            CoreDumps.awaitPrevention();
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    private ColorScheme colours() {
        boolean none = context.env().containsKey("NO_COLOR");
        return CommandLine.Help.defaultColorScheme(none ? Ansi.OFF : Ansi.AUTO);
    }

    private int wrongUsage(CommandLine.ParameterException problem, String[] arguments) {
        say(UsageProblem.text(problem));
        sayHelp(problem.getCommandLine());
        return ExitCode.USAGE;
    }

    private int failure(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        return switch (failure) {
            case CommandFailure expected -> {
                say(words(expected));
                if (expected.exitCode() == ExitCode.USAGE) {
                    sayHelp(command);
                }
                yield expected.exitCode();
            }
            case VaultException vault -> {
                say(words(vault));
                yield ExitCode.VAULT;
            }
            default -> {
                say(unexpected(failure));
                yield ExitCode.UNEXPECTED;
            }
        };
    }

    /** The kind and the place in this program's code alone: the message of an exception may quote anything. */
    private static String unexpected(Throwable failure) {
        String kind = failure.getClass().getSimpleName();
        return OwnStackFrame.of(failure)
            .map(frame -> Messages.text("cli.unexpected", kind, frame.getClassName() + ":" + frame.getLineNumber()))
            .orElseGet(() -> Messages.text("cli.unexpected.elsewhere", kind));
    }

    private static String words(CommandFailure failure) {
        return Objects.requireNonNullElse(failure.getMessage(), "");
    }

    /** The changes of a command are lost with it: unlike the window, there is nothing to save again. */
    private static String words(VaultException failure) {
        return switch (failure.problem()) {
            case NOT_SAVED, CONFLICT -> failure.getMessage() + " " + Messages.text("cli.vault.run-again");
            case EMPTY, TRUNCATED, DAMAGED, ALTERED ->
                failure.getMessage() + " " + Messages.text("cli.vault.see-backups");
            default -> failure.getMessage();
        };
    }

    private void sayHelp(CommandLine command) {
        say(Messages.text("cli.usage.help", command.getCommandSpec().qualifiedName()));
    }

    private void say(String text) {
        context.err().print(text.stripTrailing() + "\n");
    }
}
