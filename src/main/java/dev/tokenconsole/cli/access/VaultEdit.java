package dev.tokenconsole.cli.access;

import dev.tokenconsole.cli.console.CliContext;
import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.cli.console.Confirmation;
import dev.tokenconsole.cli.console.GlobalOptions;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.contents.VaultContents;
import dev.tokenconsole.vault.error.VaultException;

/**
 * One change of a vault by a command: the vault is open for writing, the user confirms, the change is saved and
 * reported. In the sentences, {0} is the subject and {1} the vault.
 */
public final class VaultEdit implements AutoCloseable {
    private final Vault vault;
    private final CliContext context;
    private final GlobalOptions options;

    /** Takes {@code vault} over and closes it. */
    VaultEdit(Vault vault, CliContext context, GlobalOptions options) {
        this.vault = vault;
        this.context = context;
        this.options = options;
    }

    /** The contents of the vault, which owns the secrets in them. */
    public VaultContents contents() {
        return vault.contents();
    }

    /** The names of what is in the vault. */
    public NameResolver names() {
        return new NameResolver(vault.contents());
    }

    /**
     * Requires that the user types yes.
     *
     * @param question the key of the question
     * @param unchanged the key of the sentence after any other reply, which says that nothing was changed
     * @param subject the name of what is to be changed
     * @throws CommandFailure if the user does not, or there is no terminal
     */
    public void confirm(String question, String unchanged, String subject) throws CommandFailure {
        Confirmation.require(context.terminal(), text(question, subject), text(unchanged, subject));
    }

    /**
     * Saves {@code changed} and, unless the command is quiet, says so on standard error.
     *
     * @param saved the key of the sentence that says it
     * @param subject the name of what was changed
     * @throws VaultException if the change could not be saved; the secrets in {@code changed} stay the caller's
     */
    public void save(VaultContents changed, String saved, String subject) throws VaultException {
        vault.save(changed);
        if (!options.quiet()) {
            context.err().print(text(saved, subject) + "\n");
        }
    }

    @Override
    public void close() {
        vault.close();
    }

    private String text(String key, String subject) {
        return Messages.text(key, subject, vault.place());
    }
}
