package dev.tokenconsole.cli.console;

import dev.tokenconsole.i18n.Messages;

/** A confirmation before something is removed. */
public final class Confirmation {
    private Confirmation() {}

    /** Throws with {@code unchanged} as its words unless the user types yes after {@code question}. */
    public static void require(Terminal terminal, String question, String unchanged) throws CommandFailure {
        if (!terminal.present()) {
            throw CommandFailure.usage(Messages.text("cli.confirm.no-terminal"));
        }
        if (!terminal.readLine(question).strip().equalsIgnoreCase(Messages.text("cli.confirm.yes"))) {
            throw CommandFailure.usage(unchanged);
        }
    }
}
