package dev.tokenconsole.cli;

import java.util.Objects;

import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ScopeType;

import dev.tokenconsole.cli.access.AuthoritySource;
import dev.tokenconsole.cli.access.CliVault;
import dev.tokenconsole.cli.console.CliContext;
import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.cli.console.ExitCode;
import dev.tokenconsole.cli.console.GlobalOptions;
import dev.tokenconsole.cli.decode.DecodeCommand;
import dev.tokenconsole.cli.environment.EnvironmentAddCommand;
import dev.tokenconsole.cli.environment.EnvironmentCommand;
import dev.tokenconsole.cli.environment.EnvironmentListCommand;
import dev.tokenconsole.cli.environment.EnvironmentRemoveCommand;
import dev.tokenconsole.cli.environment.EnvironmentShowCommand;
import dev.tokenconsole.cli.profile.ProfileAddCommand;
import dev.tokenconsole.cli.profile.ProfileCommand;
import dev.tokenconsole.cli.profile.ProfileImportCommand;
import dev.tokenconsole.cli.profile.ProfileListCommand;
import dev.tokenconsole.cli.profile.ProfileRemoveCommand;
import dev.tokenconsole.cli.sandbox.SandboxCommand;
import dev.tokenconsole.cli.token.DemoCommand;
import dev.tokenconsole.cli.token.TokenCommand;
import dev.tokenconsole.cli.token.TokenFetch;
import dev.tokenconsole.cli.vault.VaultBackupsCommand;
import dev.tokenconsole.cli.vault.VaultChangePasswordCommand;
import dev.tokenconsole.cli.vault.VaultCommand;
import dev.tokenconsole.cli.vault.VaultCreateCommand;
import dev.tokenconsole.cli.vault.VaultInfoCommand;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.platform.process.CoreDumps;
import dev.tokenconsole.text.redact.OwnStackFrame;
import dev.tokenconsole.vault.error.VaultException;

/** The tree of commands, wired together, and the handling of their failures. */
final class Commands {
    private final CliContext context;

    Commands(CliContext context) {
        this.context = context;
    }

    /** Runs the command that {@code args} name. Throws nothing: an error, too, becomes an {@link ExitCode}. */
    int run(String... args) {
        try {
            return tree().execute(args);
        } catch (RuntimeException | Error broken) {
            say(unexpected(broken));
            return ExitCode.UNEXPECTED;
        }
    }

    /** The whole program, ready to be executed once. */
    CommandLine tree() {
        GlobalOptions options = new GlobalOptions();
        CliVault vaults = new CliVault(context, options);
        TokenFetch fetch = new TokenFetch(context, options);
        AuthoritySource authorities = new AuthoritySource(context, options);
        CommandLine tree = new CommandLine(new RootCommand()).addMixin("global options", options);
        tree.getCommandSpec()
            .addOption(OptionSpec.builder("-h", "--help").usageHelp(true).arity("0").scopeType(ScopeType.INHERIT)
                .descriptionKey("cli.option.help").build())
            .addOption(OptionSpec.builder("-V", "--version").versionHelp(true).arity("0")
                .descriptionKey("cli.option.version").build());
        tree.addSubcommand(new TokenCommand(context, vaults, fetch, authorities))
            .addSubcommand(new DecodeCommand(context, options))
            .addSubcommand(new CommandLine(new ProfileCommand())
                .addSubcommand(new ProfileListCommand(context, options, vaults))
                .addSubcommand(new ProfileAddCommand(context, vaults))
                .addSubcommand(new ProfileImportCommand(context, options, vaults))
                .addSubcommand(new ProfileRemoveCommand(vaults)))
            .addSubcommand(new CommandLine(new EnvironmentCommand())
                .addSubcommand(new EnvironmentListCommand(context, vaults))
                .addSubcommand(new EnvironmentShowCommand(context, vaults))
                .addSubcommand(new EnvironmentAddCommand(vaults, authorities))
                .addSubcommand(new EnvironmentRemoveCommand(vaults)))
            .addSubcommand(new CommandLine(new VaultCommand())
                .addSubcommand(new VaultCreateCommand(context, options, vaults))
                .addSubcommand(new VaultInfoCommand(context, vaults))
                .addSubcommand(new VaultChangePasswordCommand(context, options, vaults))
                .addSubcommand(new VaultBackupsCommand(context, options, vaults)))
            .addSubcommand(new SandboxCommand(context))
            .addSubcommand(new DemoCommand(context, fetch));
        HelpLayout.apply(tree);
        return tree
            .setResourceBundle(Messages.ofCommands())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExpandAtFiles(false)
            .setOut(context.out())
            .setErr(context.err())
            .setColorScheme(colours())
            .setExecutionStrategy(Commands::execute)
            .setParameterExceptionHandler(this::wrongUsage)
            .setExecutionExceptionHandler(this::failure);
    }

    /** The command is known now, and reads its first secret next. */
    private static int execute(CommandLine.ParseResult parsed) {
        CoreDumps.awaitPrevention();
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
