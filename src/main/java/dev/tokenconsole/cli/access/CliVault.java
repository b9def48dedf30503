package dev.tokenconsole.cli.access;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.cli.console.CliContext;
import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.cli.console.ExitCode;
import dev.tokenconsole.cli.console.GlobalOptions;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.platform.file.AppDirs;
import dev.tokenconsole.text.HomeFolder;
import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.VaultLocation;
import dev.tokenconsole.vault.crypto.KdfParameters;
import dev.tokenconsole.vault.disk.Backup;
import dev.tokenconsole.vault.error.VaultException;

/** Opens the vault that the options and the environment name. */
public final class CliVault {
    private final CliContext context;
    private final GlobalOptions options;
    private final PasswordSource passwords;

    public CliVault(CliContext context, GlobalOptions options) {
        this.context = context;
        this.options = options;
        passwords = new PasswordSource(context, options);
    }

    /** The vault, open for reading, without a lock: a window may have it open. The caller closes it. */
    public Vault read() throws CommandFailure, VaultException {
        return open(VaultLocation::read);
    }

    /** True if there is a vault that {@link #read} opens without a prompt. */
    public boolean canReadUnasked() {
        return location().exists() && passwords.isInFile();
    }

    /** The vault, open for writing. The caller closes it. */
    public Vault open() throws CommandFailure, VaultException {
        return open(VaultLocation::open);
    }

    /** The vault, open for one change. The caller closes it. */
    public VaultEdit edit() throws CommandFailure, VaultException {
        return new VaultEdit(open(), context, options);
    }

    /** {@code backup} of the vault, which may be missing itself. The caller closes it. */
    public Vault open(Backup backup) throws CommandFailure, VaultException {
        char[] password = passwords.existing(backup.file());
        try {
            return location().open(backup, password);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /** The vault, open for writing with {@code password}, which the caller wipes; it also closes the vault. */
    public Vault open(char[] password) throws CommandFailure, VaultException {
        return existing().open(password);
    }

    /** The password of the vault, after a check of the file: damage is reported before a password is needed. */
    public char[] askPassword() throws CommandFailure, VaultException {
        VaultLocation location = existing();
        location.look();
        return passwords.existing(location.file());
    }

    /** Another password for the vault: that in {@code file}, or else one that is typed twice. */
    public char[] askNewPassword(@Nullable Path file) throws CommandFailure {
        return passwords.next(location().file(), file);
    }

    /** The place of the vault, which exists. */
    public VaultLocation existing() throws CommandFailure {
        VaultLocation location = location();
        if (!location.exists()) {
            int backups = location.backups().size();
            throw new CommandFailure(ExitCode.VAULT, backups == 0 ? Messages.text("cli.vault.missing", location.file())
                : Messages.text("cli.vault.missing.backups", location.file(), backups));
        }
        return location;
    }

    private Vault open(Opening opening) throws CommandFailure, VaultException {
        char[] password = askPassword();
        try {
            Vault vault = opening.open(location(), password);
            if (vault.wasOlder()) {
                context.err().print(Messages.text("cli.vault.older", vault.place(), vault.generation()) + "\n");
            }
            return vault;
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /** A new, empty vault. The caller closes it. */
    public Vault create() throws CommandFailure, VaultException {
        VaultLocation location = location();
        Path file = location.file();
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new CommandFailure(ExitCode.VAULT, Messages.text("cli.vault.exists", file));
        }
        char[] password = passwords.fresh(file);
        try {
            return location.create(password);
        } catch (VaultException problem) {
            // No vault has a problem here: the user has to choose another password.
            if (problem.problem() == VaultException.Problem.WEAK_PASSWORD) {
                throw CommandFailure.usage(problem.getMessage());
            }
            throw problem;
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /** The place of the vault, which need not exist. */
    public VaultLocation location() {
        Path named = options.vault();
        String osName = System.getProperty("os.name");
        Path home = HomeFolder.of(context.env(), osName, Path.of(System.getProperty("user.home")));
        Path file = AppDirs.vaultFile(named == null ? null : named.toString(), context.env(), osName, home);
        Path state = AppDirs.stateDirectory(context.env(), osName, home);
        return new VaultLocation(file, state, KdfParameters.DEFAULT, SecureRandom::new);
    }

    /** One of the routes to an open vault: to read it or to write it. */
    @FunctionalInterface
    private interface Opening {
        Vault open(VaultLocation location, char[] password) throws VaultException;
    }
}
