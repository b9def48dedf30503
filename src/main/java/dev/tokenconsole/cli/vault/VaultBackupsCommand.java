package dev.tokenconsole.cli.vault;
import java.util.List;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

import dev.tokenconsole.cli.access.CliVault;
import dev.tokenconsole.cli.argument.CliCommand;
import dev.tokenconsole.cli.argument.Value;
import dev.tokenconsole.cli.console.CliContext;
import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.cli.console.ExitCode;
import dev.tokenconsole.cli.console.GlobalOptions;
import dev.tokenconsole.cli.console.Table;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.text.TimeWords;
import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.VaultLocation;
import dev.tokenconsole.vault.disk.Backup;
import dev.tokenconsole.vault.error.VaultAccess;
import dev.tokenconsole.vault.error.VaultException;

/** {@code vault backups}: lists the earlier versions, and restores one. */
public final class VaultBackupsCommand implements CliCommand {
    private final CliContext context;
    private final GlobalOptions options;
    private final CliVault vaults;

    private final Value<Long> restore = Value.of(Long.class,
        OptionSpec.builder("--restore").paramLabel("SAVE").descriptionKey("cli.option.restore"));

    public VaultBackupsCommand(CliContext context, GlobalOptions options, CliVault vaults) {
        this.context = context;
        this.options = options;
        this.vaults = vaults;
    }

    @Override
    public CommandSpec spec() {
        return CliCommand.spec(this, "backups", "cli.vault.backups.header", "cli.vault.backups.description", restore);
    }

    @Override
    public Integer call() throws CommandFailure, VaultException {
        VaultLocation location = vaults.location();
        List<Backup> backups = location.backups();
        Long save = restore.orNull();
        if (save != null) {
            restore(location, save);
        } else if (backups.isEmpty()) {
            vaults.existing();
            context.err().print(Messages.text("cli.vault.backups.none", location.file().toAbsolutePath()) + "\n");
        } else {
            context.out().print(table(backups));
        }
        return ExitCode.OK;
    }

    private static String table(List<Backup> backups) {
        Table table = new Table("").row(Messages.text("cli.vault.backups.save"),
            Messages.text("cli.vault.backups.time"), Messages.text("cli.vault.backups.bytes"),
            Messages.text("cli.vault.backups.file"));
        for (Backup backup : backups) {
            table.row(Long.toString(backup.generation()), TimeWords.utc(backup.savedAt()),
                Long.toString(backup.bytes()), backup.file().toString());
        }
        return table.text();
    }

    private void restore(VaultLocation location, long save) throws CommandFailure, VaultException {
        Backup wanted = location.backup(save)
            .orElseThrow(() -> CommandFailure.usage(Messages.text("cli.vault.backups.unknown", save)));
        try (Vault vault = vaults.open(wanted)) {
            boolean another = vault.access() == VaultAccess.BACKUP_OF_ANOTHER;
            long restored = vault.generation();
            vault.makeCurrent();
            if (!options.quiet()) {
                context.err().print(Messages.text("cli.vault.backups.restored", vault.place(), restored)
                    + "\n");
                if (another) {
                    context.err().print(Messages.text("cli.vault.backups.another") + "\n");
                }
            }
        }
    }
}
