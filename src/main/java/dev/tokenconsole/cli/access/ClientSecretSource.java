package dev.tokenconsole.cli.access;

import java.nio.file.Path;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.cli.console.CliContext;
import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.secret.Secret;

/**
 * The sources of a client secret. Never an argument, which every process list shows. It is taken exactly as it is, with
 * a hint on standard error if something seems to be around it.
 */
public final class ClientSecretSource {
    /** The option that names a file. */
    public static final String OPTION = "--client-secret-file";
    /** The environment variable that holds the secret itself. */
    static final String VARIABLE = "TOKEN_CONSOLE_CLIENT_SECRET";
    private static final Path STANDARD_INPUT = Path.of("-");

    private final CliContext context;

    public ClientSecretSource(CliContext context) {
        this.context = context;
    }

    /** From {@code file} or, without one, from the environment variable or the keyboard. */
    public Secret read(@Nullable Path file) throws CommandFailure {
        if (file != null) {
            return owned(file.equals(STANDARD_INPUT)
                ? SecretFile.read(context.in(), OPTION)
                : SecretFile.read(file, OPTION));
        }
        String variable = context.env().getOrDefault(VARIABLE, "");
        if (!variable.isEmpty()) {
            return owned(variable.toCharArray());
        }
        if (context.terminal().present()) {
            return owned(context.terminal().readSecret(
                Messages.text("cli.secret.prompt"), Messages.text("cli.secret.other-way", OPTION, VARIABLE)));
        }
        throw CommandFailure.usage(Messages.text("cli.secret.missing", OPTION, VARIABLE));
    }

    private Secret owned(char[] characters) {
        try {
            SecretHint.of(characters).ifPresent(key -> context.err().print(Messages.text(key) + "\n"));
            return Secret.of(characters);
        } finally {
            Arrays.fill(characters, '\0');
        }
    }
}
