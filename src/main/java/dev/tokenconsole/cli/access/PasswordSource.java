package dev.tokenconsole.cli.access;

import java.nio.file.Path;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.cli.console.CliContext;
import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.cli.console.GlobalOptions;
import dev.tokenconsole.i18n.Messages;

/** The source of the vault's password: a file named by an option or a variable, or else the keyboard. */
final class PasswordSource {
    /** The option that names a file. */
    static final String OPTION = "--password-file";
    /** The option that names a file with the next password. */
    static final String NEXT_OPTION = "--new-password-file";
    /** The environment variable that names a file. */
    static final String VARIABLE = "TOKEN_CONSOLE_PASSWORD_FILE";

    private final CliContext context;
    private final GlobalOptions options;

    PasswordSource(CliContext context, GlobalOptions options) {
        this.context = context;
        this.options = options;
    }

    /** True if a file is named that holds the password, so that there is no prompt. */
    boolean isInFile() {
        return options.passwordFile() != null || !context.env().getOrDefault(VARIABLE, "").isEmpty();
    }

    /** The password of the vault at {@code vault}. The caller wipes it. */
    char[] existing(Path vault) throws CommandFailure {
        char[] fromFile = fromFile();
        if (fromFile != null) {
            return fromFile;
        }
        requireTerminal(vault);
        return context.terminal().readSecret(Messages.text("cli.vault.prompt", vault), alternative());
    }

    /** A password for the new vault at {@code vault}; typed twice if it is typed. The caller wipes it. */
    char[] fresh(Path vault) throws CommandFailure {
        char[] fromFile = fromFile();
        if (fromFile != null) {
            return fromFile;
        }
        requireTerminal(vault);
        return typedTwice(Messages.text("cli.vault.prompt-new", vault), alternative());
    }

    /** Another password for {@code vault}: that in {@code file}, or one that is typed twice. The caller wipes it. */
    char[] next(Path vault, @Nullable Path file) throws CommandFailure {
        if (file != null) {
            return SecretFile.read(file, NEXT_OPTION);
        }
        String alternative = Messages.text("cli.vault.other-way-next", NEXT_OPTION);
        if (!context.terminal().present()) {
            throw CommandFailure.usage(alternative);
        }
        return typedTwice(Messages.text("cli.vault.prompt-next", vault), alternative);
    }

    private char[] typedTwice(String prompt, String alternative) throws CommandFailure {
        char[] first = context.terminal().readSecret(prompt, alternative);
        char[] second;
        try {
            second = context.terminal().readSecret(Messages.text("cli.vault.prompt-again"), alternative);
        } catch (CommandFailure failure) {
            Arrays.fill(first, '\0');
            throw failure;
        }
        boolean same = Arrays.equals(first, second);
        Arrays.fill(second, '\0');
        if (!same) {
            Arrays.fill(first, '\0');
            throw CommandFailure.usage(Messages.text("cli.vault.passwords-differ"));
        }
        return first;
    }

    private char @Nullable [] fromFile() throws CommandFailure {
        Path named = options.passwordFile();
        if (named != null) {
            return SecretFile.read(named, OPTION);
        }
        String variable = context.env().getOrDefault(VARIABLE, "");
        return variable.isEmpty() ? null : SecretFile.read(SecretFile.path(variable, VARIABLE), VARIABLE);
    }

    private static String alternative() {
        return Messages.text("cli.vault.other-way", OPTION, VARIABLE);
    }

    private void requireTerminal(Path vault) throws CommandFailure {
        if (!context.terminal().present()) {
            throw CommandFailure.usage(Messages.text("cli.vault.no-terminal", vault, OPTION, VARIABLE));
        }
    }
}
