package dev.tokenconsole.ui.editor;

/**
 * A question before a save, in red; the save is made only after a yes.
 *
 * @param words the question with the consequences
 * @param yesKey the message key of the button that saves
 * @param noKey that of the button that does not, which has the focus
 * @param given runs with the yes, before the save
 */
public record SaveConsent(String words, String yesKey, String noKey, Runnable given) {}
