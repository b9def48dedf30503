package dev.tokenconsole.cli.environment;

import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import dev.tokenconsole.cli.access.CliVault;
import dev.tokenconsole.cli.access.NameResolver;
import dev.tokenconsole.cli.console.CliContext;
import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.cli.console.Confirmation;
import dev.tokenconsole.cli.console.ExitCode;
import dev.tokenconsole.cli.console.GlobalOptions;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.contents.VaultContents;
import dev.tokenconsole.vault.error.VaultException;

/** {@code environment remove}: forgets an environment that no profile belongs to, after asking. */
@Command(name = "remove", header = "${bundle:cli.environment.remove.header}",
    description = "${bundle:cli.environment.remove.description}")
public final class EnvironmentRemoveCommand implements Callable<Integer> {
    private final CliContext context;
    private final GlobalOptions options;
    private final CliVault door;

    @Parameters(paramLabel = "ENVIRONMENT", descriptionKey = "cli.param.environment")
    private String name = "";

    @Option(names = {"-y", "--yes"}, descriptionKey = "cli.option.yes")
    private boolean yes;

    public EnvironmentRemoveCommand(CliContext context, GlobalOptions options, CliVault door) {
        this.context = context;
        this.options = options;
        this.door = door;
    }

    @Override
    public Integer call() throws CommandFailure, VaultException {
        try (Vault vault = door.open()) {
            VaultContents contents = vault.contents();
            Environment removed = new NameResolver(contents).environment(name);
            refuseIfNeeded(removed, contents);
            if (!yes) {
                Confirmation.require(context.terminal(),
                    Messages.text("cli.environment.remove.ask", removed.id(), vault.place()),
                    Messages.text("cli.environment.remove.kept", removed.id()));
            }
            List<Environment> rest = contents.environments().stream()
                .filter(environment -> !environment.id().equals(removed.id())).toList();
            vault.save(contents.withEnvironments(rest));
            if (!options.quiet()) {
                context.err().print(Messages.text("cli.environment.removed", removed.id(), vault.place()) + "\n");
            }
        }
        return ExitCode.OK;
    }

    private static void refuseIfNeeded(Environment environment, VaultContents contents) throws CommandFailure {
        if (environment.id().equals(BuiltInEnvironments.DEMO_ID)) {
            throw CommandFailure.usage(Messages.text("cli.environment.remove.demo"));
        }
        List<String> users = contents.profiles().stream()
            .filter(profile -> profile.environmentId().equals(environment.id()))
            .map(profile -> new NameResolver(contents).reference(profile)).toList();
        if (!users.isEmpty()) {
            throw CommandFailure.usage(Messages.text("cli.environment.remove.used", environment.id())
                + "\n  " + String.join("\n  ", users));
        }
    }
}
