package dev.tokenconsole.cli;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.platform.AppDirs;
import dev.tokenconsole.vault.KdfParameters;
import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.VaultException;

/** Opens the vault that the options and the environment name. */
final class VaultDoor {
    private final CliContext context;
    private final GlobalOptions options;
    private final PasswordSource passwords;
    private final SecureRandom random = new SecureRandom();

    VaultDoor(CliContext context, GlobalOptions options) {
        this.context = context;
        this.options = options;
        passwords = new PasswordSource(context, options);
    }

    /** The open vault. The caller closes it. */
    Vault open() throws CommandFailure, VaultException {
        Path file = file();
        if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new CommandFailure(ExitCode.VAULT, Messages.text("cli.vault.missing", file));
        }
        char[] password = passwords.existing(file);
        try {
            return Vault.open(file, password, random);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /** A new, empty vault. The caller closes it. */
    Vault create() throws CommandFailure, VaultException {
        Path file = file();
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new CommandFailure(ExitCode.VAULT, Messages.text("cli.vault.exists", file));
        }
        char[] password = passwords.fresh(file);
        try {
            return Vault.create(file, password, KdfParameters.DEFAULT, random);
        } catch (VaultException problem) {
            // Nothing is the matter with a vault: another password has to be given.
            if (problem.problem() == VaultException.Problem.WEAK_PASSWORD) {
                throw CommandFailure.usage(problem.getMessage());
            }
            throw problem;
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private Path file() {
        Path named = options.vault();
        return AppDirs.vaultFile(named == null ? null : named.toString(), context.env(),
            System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
    }
}
