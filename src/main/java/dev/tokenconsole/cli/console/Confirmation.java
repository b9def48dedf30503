package dev.tokenconsole.cli.console;

import dev.tokenconsole.i18n.Messages;

/** A yes that is asked for before something is gone. */
public final class Confirmation {
    private Confirmation() {}

    /** Ends the command, with {@code unchanged} as its words, unless somebody types yes after {@code question}. */
    public static void require(Terminal terminal, String question, String unchanged) throws CommandFailure {
        if (!terminal.present()) {
            throw CommandFailure.usage(Messages.text("cli.confirm.no-terminal"));
        }
        if (!terminal.readLine(question).strip().equalsIgnoreCase(Messages.text("cli.confirm.yes"))) {
            throw CommandFailure.usage(unchanged);
        }
    }
}
