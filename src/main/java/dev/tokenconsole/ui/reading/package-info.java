/**
 * Texts that are read and not edited.
 *
 * <p>{@link dev.tokenconsole.ui.reading.SelectableText} is a text whose characters can be selected and copied with the
 * mouse and the keyboard: start there. {@link dev.tokenconsole.ui.reading.WrappedText} decides where its lines end.
 * It is no field: nothing in it can be changed, it has no undo history, and no program is told of its selection.
 *
 * <p>Not here: the texts themselves, and the clipboard ({@code ui.clipboard}). Every screen may use this room.
 */
package dev.tokenconsole.ui.reading;

