package dev.tokenconsole.ui.profiles.change;

/**
 * The question before profiles move to a production environment.
 *
 * @param words with the consequences
 * @param yes moves them
 */
public record MoveQuestion(String words, Runnable yes) {}
