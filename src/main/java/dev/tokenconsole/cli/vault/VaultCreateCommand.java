package dev.tokenconsole.cli.vault;
import picocli.CommandLine.Model.CommandSpec;

import dev.tokenconsole.cli.access.CliVault;
import dev.tokenconsole.cli.argument.CliCommand;
import dev.tokenconsole.cli.console.CliContext;
import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.cli.console.ExitCode;
import dev.tokenconsole.cli.console.GlobalOptions;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.error.VaultException;

/** {@code vault create}: creates a vault, and never overwrites a file. */
public final class VaultCreateCommand implements CliCommand {
    private final CliContext context;
    private final GlobalOptions options;
    private final CliVault vaults;

    public VaultCreateCommand(CliContext context, GlobalOptions options, CliVault vaults) {
        this.context = context;
        this.options = options;
        this.vaults = vaults;
    }

    @Override
    public CommandSpec spec() {
        return CliCommand.spec(this, "create", "cli.vault.create.header", "cli.vault.create.description");
    }

    @Override
    public Integer call() throws CommandFailure, VaultException {
        try (Vault vault = vaults.create()) {
            if (!options.quiet()) {
                context.err().print(Messages.text("cli.vault.created", vault.place()) + "\n");
            }
        }
        return ExitCode.OK;
    }
}
