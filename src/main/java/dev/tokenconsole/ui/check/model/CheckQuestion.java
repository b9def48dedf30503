package dev.tokenconsole.ui.check.model;

import dev.tokenconsole.i18n.Messages;

/**
 * The question that a run waits for, about rows of production.
 *
 * @param all checks all rows
 * @param others checks the other rows; there are some if {@code hasOthers}
 */
public record CheckQuestion(String words, Runnable all, Runnable others, boolean hasOthers) {
    /** About {@code production} rows of {@code rows}. */
    static CheckQuestion of(int production, int rows, Runnable all, Runnable others) {
        return new CheckQuestion(Messages.text(production == 1 ? "ui.check.production.one" : "ui.check.production",
            production, rows), all, others, production < rows);
    }
}
