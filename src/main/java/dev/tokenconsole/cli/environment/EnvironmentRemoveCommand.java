package dev.tokenconsole.cli.environment;
import java.util.List;

import picocli.CommandLine.Model.CommandSpec;

import dev.tokenconsole.cli.access.CliVault;
import dev.tokenconsole.cli.access.VaultEdit;
import dev.tokenconsole.cli.argument.CliCommand;
import dev.tokenconsole.cli.argument.Flag;
import dev.tokenconsole.cli.argument.Value;
import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.cli.console.ExitCode;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.vault.contents.VaultContents;
import dev.tokenconsole.vault.error.VaultException;

/** {@code environment remove}: removes an environment without profiles, after a confirmation. */
public final class EnvironmentRemoveCommand implements CliCommand {
    private final CliVault vaults;

    private final Value<String> name = Value.parameter(String.class, "ENVIRONMENT", "cli.param.environment");
    private final Flag yes = new Flag("cli.option.yes", "-y", "--yes");

    public EnvironmentRemoveCommand(CliVault vaults) {
        this.vaults = vaults;
    }

    @Override
    public CommandSpec spec() {
        return CliCommand.spec(this, "remove", "cli.environment.remove.header", "cli.environment.remove.description",
            name, yes);
    }

    @Override
    public Integer call() throws CommandFailure, VaultException {
        try (VaultEdit edit = vaults.edit()) {
            VaultContents contents = edit.contents();
            Environment removed = edit.names().environment(name.get());
            requireUnused(removed, edit);
            if (!yes.isOn()) {
                edit.confirm("cli.environment.remove.ask", "cli.environment.remove.kept", removed.id());
            }
            List<Environment> rest = contents.environments().stream()
                .filter(environment -> !environment.id().equals(removed.id())).toList();
            edit.save(contents.withEnvironments(rest), "cli.environment.removed", removed.id());
        }
        return ExitCode.OK;
    }

    private static void requireUnused(Environment environment, VaultEdit edit) throws CommandFailure {
        if (environment.id().equals(BuiltInEnvironments.DEMO_ID)) {
            throw CommandFailure.usage(Messages.text("cli.environment.remove.demo"));
        }
        List<String> users = edit.contents().profiles().stream()
            .filter(profile -> profile.environmentId().equals(environment.id()))
            .map(profile -> edit.names().reference(profile)).toList();
        if (!users.isEmpty()) {
            throw CommandFailure.usage(Messages.text("cli.environment.remove.used", environment.id())
                + "\n  " + String.join("\n  ", users));
        }
    }
}
