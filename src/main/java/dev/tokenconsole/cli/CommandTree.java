package dev.tokenconsole.cli;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ScopeType;

import dev.tokenconsole.cli.access.AuthoritySource;
import dev.tokenconsole.cli.access.CliVault;
import dev.tokenconsole.cli.argument.CliCommand;
import dev.tokenconsole.cli.check.CheckCommand;
import dev.tokenconsole.cli.console.CliContext;
import dev.tokenconsole.cli.console.GlobalOptions;
import dev.tokenconsole.cli.decode.DecodeCommand;
import dev.tokenconsole.cli.environment.EnvironmentAddCommand;
import dev.tokenconsole.cli.environment.EnvironmentListCommand;
import dev.tokenconsole.cli.environment.EnvironmentRemoveCommand;
import dev.tokenconsole.cli.environment.EnvironmentShowCommand;
import dev.tokenconsole.cli.profile.ProfileAddCommand;
import dev.tokenconsole.cli.profile.ProfileImportCommand;
import dev.tokenconsole.cli.profile.ProfileListCommand;
import dev.tokenconsole.cli.profile.ProfileRemoveCommand;
import dev.tokenconsole.cli.sandbox.SandboxCommand;
import dev.tokenconsole.cli.token.DemoCommand;
import dev.tokenconsole.cli.token.TokenCommand;
import dev.tokenconsole.cli.token.TokenFetch;
import dev.tokenconsole.cli.vault.VaultBackupsCommand;
import dev.tokenconsole.cli.vault.VaultChangePasswordCommand;
import dev.tokenconsole.cli.vault.VaultCreateCommand;
import dev.tokenconsole.cli.vault.VaultInfoCommand;

/**
 * The commands, wired together. A run builds only those that its arguments name: all of them take longer to build than
 * most commands to run.
 */
final class CommandTree {
    private static final Set<String> VERSION = Set.of("-V", "--version");

    private final GlobalOptions options = new GlobalOptions();
    private final List<Branch> branches;

    /**
     * A command that is not built yet.
     *
     * @param name as it is typed; the same as in the description of the command
     * @param below the commands that may follow it
     */
    private record Branch(String name, Supplier<CliCommand> command, List<Branch> below) {
        private Branch(String name, Supplier<CliCommand> command) {
            this(name, command, List.of());
        }
    }

    CommandTree(CliContext context) {
        CliVault vaults = new CliVault(context, options);
        TokenFetch fetch = new TokenFetch(context, options);
        AuthoritySource authorities = new AuthoritySource(context, options);
        branches = List.of(
            new Branch("token", () -> new TokenCommand(context, options, vaults, fetch, authorities)),
            new Branch("check", () -> new CheckCommand(context, options, vaults, authorities)),
            new Branch("decode", () -> new DecodeCommand(context, options, vaults, authorities)),
            new Branch("profile", () -> new GroupCommand("profile", "cli.profile.header"), List.of(
                new Branch("list", () -> new ProfileListCommand(context, options, vaults)),
                new Branch("add", () -> new ProfileAddCommand(context, vaults)),
                new Branch("import", () -> new ProfileImportCommand(context, options, vaults)),
                new Branch("remove", () -> new ProfileRemoveCommand(vaults)))),
            new Branch("environment", () -> new GroupCommand("environment", "cli.environment.header"), List.of(
                new Branch("list", () -> new EnvironmentListCommand(context, vaults)),
                new Branch("show", () -> new EnvironmentShowCommand(context, vaults)),
                new Branch("add", () -> new EnvironmentAddCommand(vaults, authorities)),
                new Branch("remove", () -> new EnvironmentRemoveCommand(vaults)))),
            new Branch("vault", () -> new GroupCommand("vault", "cli.vault.header"), List.of(
                new Branch("create", () -> new VaultCreateCommand(context, options, vaults)),
                new Branch("info", () -> new VaultInfoCommand(context, vaults)),
                new Branch("change-password", () -> new VaultChangePasswordCommand(context, options, vaults)),
                new Branch("backups", () -> new VaultBackupsCommand(context, options, vaults)))),
            new Branch("sandbox", () -> new SandboxCommand(context)),
            new Branch("demo", () -> new DemoCommand(context, fetch)));
    }

    /** Every command, for help. */
    CommandLine whole() {
        return forRun();
    }

    /** The command that {@code args} begin with; without one, or with another word in its place, every command. */
    CommandLine forRun(String... args) {
        CommandSpec spec = new RootCommand().spec();
        options.addTo(spec);
        spec
            .addOption(OptionSpec.builder("-h", "--help").usageHelp(true).arity("0").scopeType(ScopeType.INHERIT)
                .descriptionKey("cli.option.help").build())
            .addOption(OptionSpec.builder("-V", "--version").versionHelp(true).arity("0")
                .descriptionKey("cli.option.version").build());
        CommandLine root = new CommandLine(spec);
        if (args.length != 1 || !VERSION.contains(args[0])) {
            add(root, branches, List.of(args));
        }
        return root;
    }

    private static void add(CommandLine parent, List<Branch> all, List<String> words) {
        List<Branch> named = words.isEmpty() ? List.of()
            : all.stream().filter(branch -> branch.name().equals(words.getFirst())).toList();
        for (Branch branch : named.isEmpty() ? all : named) {
            CommandLine command = new CommandLine(branch.command().get().spec());
            add(command, branch.below(), named.isEmpty() ? List.of() : words.subList(1, words.size()));
            parent.addSubcommand(branch.name(), command);
        }
    }
}
