package dev.tokenconsole.ui.check.model;

/**
 * The question that a run waits for, about rows of production.
 *
 * @param all checks all rows
 * @param others checks the other rows; there are some if {@code hasOthers}
 */
public record CheckQuestion(String words, Runnable all, Runnable others, boolean hasOthers) {}
