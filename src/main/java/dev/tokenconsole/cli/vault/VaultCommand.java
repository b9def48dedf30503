package dev.tokenconsole.cli.vault;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;

import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.i18n.Messages;

/** {@code vault}: the commands about the vault itself. */
@Command(name = "vault", header = "${bundle:cli.vault.header}")
public final class VaultCommand implements Callable<Integer> {
    @Override
    public Integer call() throws CommandFailure {
        throw CommandFailure.usage(Messages.text("cli.usage.no-command"));
    }
}
