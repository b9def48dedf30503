/**
 * The sheet that lists credentials from the clipboard, a drop or a file before anything is stored.
 *
 * <p>{@link dev.tokenconsole.ui.paste.sheet.PasteDesk} reads what comes in, off the FX thread, and opens the sheet over
 * the window; {@code PasteSheetViewModel} holds its rows, {@code RowJudge} decides about each of them, with the
 * decisions of {@code formats.credentials.filing}, and {@code PasteSheet} shows them. {@code DropTarget} takes what is
 * dropped. Secrets stay in the rows, and are wiped when the sheet closes.
 *
 * <p>Not here: the fields that credentials are pasted into ({@code ui.paste}), and the form of one profile
 * ({@code ui.profiles}). Only the shell uses this room. Start with {@code PasteSheetViewModel}. FX thread only.
 */
package dev.tokenconsole.ui.paste.sheet;
