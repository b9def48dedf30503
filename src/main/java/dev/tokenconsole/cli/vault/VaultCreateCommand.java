package dev.tokenconsole.cli.vault;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;

import dev.tokenconsole.cli.access.CliVault;
import dev.tokenconsole.cli.console.CliContext;
import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.cli.console.ExitCode;
import dev.tokenconsole.cli.console.GlobalOptions;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.error.VaultException;

/** {@code vault create}: creates a vault, and never overwrites a file. */
@Command(name = "create", header = "${bundle:cli.vault.create.header}",
    description = "${bundle:cli.vault.create.description}")
public final class VaultCreateCommand implements Callable<Integer> {
    private final CliContext context;
    private final GlobalOptions options;
    private final CliVault vaults;

    public VaultCreateCommand(CliContext context, GlobalOptions options, CliVault vaults) {
        this.context = context;
        this.options = options;
        this.vaults = vaults;
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
