/**
 * The way of a paste into a field: credentials are recognised before they reach it, and never stand in a field that
 * shows its text, nor in what it could undo.
 *
 * <p>{@link dev.tokenconsole.ui.paste.PasteTextField} and {@link dev.tokenconsole.ui.paste.PasteTextArea} are the
 * fields of every form; {@link dev.tokenconsole.ui.paste.Pastes} hands a text that may hold credentials to the nearest
 * {@link dev.tokenconsole.ui.paste.PasteTaker} around the field. {@link dev.tokenconsole.ui.paste.CredentialSheet} is
 * the place where a form leaves what it cannot fill in.
 *
 * <p>Not here: the reading of a text ({@code formats.credentials}), and the sheet itself ({@code ui.paste.sheet}).
 * Every screen may use this room. Start with {@code Pastes}. FX thread only.
 */
package dev.tokenconsole.ui.paste;
