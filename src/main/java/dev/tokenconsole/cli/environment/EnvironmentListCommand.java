package dev.tokenconsole.cli.environment;
import java.util.List;
import java.util.Locale;

import picocli.CommandLine.Model.CommandSpec;

import dev.tokenconsole.cli.access.CliVault;
import dev.tokenconsole.cli.argument.CliCommand;
import dev.tokenconsole.cli.argument.Flag;
import dev.tokenconsole.cli.console.CliContext;
import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.cli.console.ExitCode;
import dev.tokenconsole.cli.console.Table;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.error.VaultException;

/** {@code environment list}: the environments of the vault. */
public final class EnvironmentListCommand implements CliCommand {
    private final CliContext context;
    private final CliVault vaults;

    private final Flag json = new Flag("cli.option.json", "--json");

    public EnvironmentListCommand(CliContext context, CliVault vaults) {
        this.context = context;
        this.vaults = vaults;
    }

    @Override
    public CommandSpec spec() {
        return CliCommand.spec(this, "list", "cli.environment.list.header", "cli.environment.list.description", json);
    }

    @Override
    public Integer call() throws CommandFailure, VaultException {
        try (Vault vault = vaults.read()) {
            List<Environment> environments = vault.contents().environments();
            context.out().print(json.isOn() ? EnvironmentJson.of(environments) : table(environments));
        }
        return ExitCode.OK;
    }

    private static String table(List<Environment> environments) {
        Table table = new Table("").row(Messages.text("cli.column.environment"), Messages.text("cli.column.kind"),
            Messages.text("cli.column.recipe"), Messages.text("cli.column.address"));
        for (Environment environment : environments) {
            table.row(environment.id(), environment.kind().name().toLowerCase(Locale.ROOT),
                environment.recipe().id(), EnvironmentText.address(environment));
        }
        return table.text();
    }
}
