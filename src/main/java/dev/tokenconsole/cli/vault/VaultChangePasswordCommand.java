package dev.tokenconsole.cli.vault;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import dev.tokenconsole.cli.access.CliVault;
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
@Command(name = "change-password", header = "${bundle:cli.vault.change.header}",
    description = "${bundle:cli.vault.change.description}")
public final class VaultChangePasswordCommand implements Callable<Integer> {
    private final CliContext context;
    private final GlobalOptions options;
    private final CliVault vaults;

    @Option(names = "--new-password-file", paramLabel = "FILE", descriptionKey = "cli.option.new-password-file",
        converter = GlobalOptions.NamedFile.class)
    private @Nullable Path newPasswordFile;

    @Option(names = "--delete-old-backups", descriptionKey = "cli.option.delete-old-backups")
    private boolean deleteOldBackups;

    public VaultChangePasswordCommand(CliContext context, GlobalOptions options, CliVault vaults) {
        this.context = context;
        this.options = options;
        this.vaults = vaults;
    }

    @Override
    public Integer call() throws CommandFailure, VaultException {
        char[] current = vaults.askPassword();
        char[] next = {};
        try (Vault vault = vaults.open(current)) {
            next = vaults.askNewPassword(newPasswordFile);
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
        if (deleteOldBackups) {
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
