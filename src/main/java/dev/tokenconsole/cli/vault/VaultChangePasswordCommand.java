package dev.tokenconsole.cli.vault;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

import dev.tokenconsole.cli.access.CliVault;
import dev.tokenconsole.cli.argument.CliCommand;
import dev.tokenconsole.cli.argument.Flag;
import dev.tokenconsole.cli.argument.NamedFile;
import dev.tokenconsole.cli.argument.Value;
import dev.tokenconsole.cli.console.CliContext;
import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.cli.console.ExitCode;
import dev.tokenconsole.cli.console.GlobalOptions;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.crypto.KdfParameters;
import dev.tokenconsole.vault.disk.Backup;
import dev.tokenconsole.vault.error.VaultException;

/** {@code vault change-password}: another master password, under a new key. */
public final class VaultChangePasswordCommand implements CliCommand {
    private final CliContext context;
    private final GlobalOptions options;
    private final CliVault vaults;

    private final Value<Path> newPasswordFile = Value.of(Path.class,
        OptionSpec.builder("--new-password-file").paramLabel("FILE").converters(new NamedFile())
            .descriptionKey("cli.option.new-password-file"));
    private final Flag deleteOldBackups = new Flag("cli.option.delete-old-backups", "--delete-old-backups");

    public VaultChangePasswordCommand(CliContext context, GlobalOptions options, CliVault vaults) {
        this.context = context;
        this.options = options;
        this.vaults = vaults;
    }

    @Override
    public CommandSpec spec() {
        return CliCommand.spec(this, "change-password", "cli.vault.change.header", "cli.vault.change.description",
            newPasswordFile, deleteOldBackups);
    }

    @Override
    public Integer call() throws CommandFailure, VaultException {
        char[] current = vaults.askPassword();
        char[] next = {};
        try (Vault vault = vaults.open(current)) {
            next = vaults.askNewPassword(newPasswordFile.orNull());
            vault.changePassword(current, next, KdfParameters.DEFAULT);
            say(Messages.text("cli.vault.changed", vault.place()));
            backups(vault);
        } finally {
            Arrays.fill(current, '\0');
            Arrays.fill(next, '\0');
        }
        return ExitCode.OK;
    }

    private void backups(Vault vault) throws VaultException {
        List<Backup> old = vault.backups().ofOtherPasswords();
        if (old.isEmpty()) {
            return;
        }
        if (deleteOldBackups.isOn()) {
            vault.backups().delete(old);
            say(Messages.text("cli.vault.changed.deleted", old.size()));
        } else {
            say(Messages.text("cli.vault.changed.old", old.size()));
        }
    }

    private void say(String line) {
        if (!options.quiet()) {
            context.err().print(line + "\n");
        }
    }
}
