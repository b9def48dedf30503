package dev.tokenconsole.cli.vault;
import java.util.List;

import picocli.CommandLine.Model.CommandSpec;

import dev.tokenconsole.cli.access.CliVault;
import dev.tokenconsole.cli.argument.CliCommand;
import dev.tokenconsole.cli.console.CliContext;
import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.cli.console.ExitCode;
import dev.tokenconsole.cli.console.Table;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.text.TimeWords;
import dev.tokenconsole.vault.VaultFacts;
import dev.tokenconsole.vault.VaultLocation;
import dev.tokenconsole.vault.crypto.KdfParameters;
import dev.tokenconsole.vault.disk.Backup;
import dev.tokenconsole.vault.error.VaultException;

/** {@code vault info}: the facts of the file that need no password, or its problem. */
public final class VaultInfoCommand implements CliCommand {
    private final CliContext context;
    private final CliVault vaults;

    public VaultInfoCommand(CliContext context, CliVault vaults) {
        this.context = context;
        this.vaults = vaults;
    }

    @Override
    public CommandSpec spec() {
        return CliCommand.spec(this, "info", "cli.vault.info.header", "cli.vault.info.description");
    }

    @Override
    public Integer call() throws CommandFailure, VaultException {
        VaultLocation location = vaults.existing();
        VaultFacts facts = location.look();
        List<Backup> backups = location.backups();
        Table table = new Table("")
            .row(Messages.text("cli.vault.info.file"), location.file().toAbsolutePath().toString())
            .row(Messages.text("cli.vault.info.id"), facts.vaultId().toString())
            .row(Messages.text("cli.vault.info.generation"), Long.toString(facts.generation()))
            .row(Messages.text("cli.vault.info.size"), Messages.text("cli.vault.info.bytes", facts.bytes()))
            .row(Messages.text("cli.vault.info.kdf"), words(facts.kdf()))
            .row(Messages.text("cli.vault.info.backups"), backups.isEmpty() ? Messages.text("cli.vault.info.none")
                : Messages.text("cli.vault.info.newest", backups.size(),
                    TimeWords.utc(backups.getFirst().savedAt())));
        context.out().print(table.text());
        if (!facts.fullyKnown()) {
            context.err().print(Messages.text("cli.vault.info.newer") + "\n");
        }
        if (facts.kdf().isWeakerThan(KdfParameters.DEFAULT)) {
            context.err().print(Messages.text("cli.vault.info.weaker") + "\n");
        }
        return ExitCode.OK;
    }

    private static String words(KdfParameters kdf) {
        return Messages.text("cli.vault.info.argon2id", kdf.memoryKiB() / 1024, kdf.iterations(), kdf.lanes());
    }
}
