package dev.tokenconsole.cli.profile;
import java.util.Comparator;

import picocli.CommandLine.Model.CommandSpec;

import dev.tokenconsole.cli.access.CliVault;
import dev.tokenconsole.cli.argument.CliCommand;
import dev.tokenconsole.cli.console.CliContext;
import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.cli.console.ExitCode;
import dev.tokenconsole.cli.console.GlobalOptions;
import dev.tokenconsole.cli.console.Table;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.contents.VaultContents;
import dev.tokenconsole.vault.error.VaultException;

/** {@code profile list}: the profiles of the vault, without their secrets. */
public final class ProfileListCommand implements CliCommand {
    private final CliContext context;
    private final GlobalOptions options;
    private final CliVault vaults;

    public ProfileListCommand(CliContext context, GlobalOptions options, CliVault vaults) {
        this.context = context;
        this.options = options;
        this.vaults = vaults;
    }

    @Override
    public CommandSpec spec() {
        return CliCommand.spec(this, "list", "cli.profile.list.header", "cli.profile.list.description");
    }

    @Override
    public Integer call() throws CommandFailure, VaultException {
        try (Vault vault = vaults.read()) {
            VaultContents contents = vault.contents();
            if (!contents.profiles().isEmpty()) {
                context.out().print(table(contents));
            } else if (!options.quiet()) {
                context.err().print(Messages.text("cli.profile.none") + "\n");
            }
        }
        return ExitCode.OK;
    }

    /** In the order of the environments, and within one by name. */
    private static String table(VaultContents contents) {
        Table table = new Table("").row(Messages.text("cli.column.environment"), Messages.text("cli.column.profile"),
            Messages.text("cli.column.client-id"));
        for (Environment environment : contents.environments()) {
            contents.profiles().stream()
                .filter(profile -> profile.environmentId().equals(environment.id()))
                .sorted(Comparator.comparing(Profile::name, String.CASE_INSENSITIVE_ORDER))
                .forEach(profile -> table.row(environment.id(), profile.name(), profile.clientId()));
        }
        return table.text();
    }
}
