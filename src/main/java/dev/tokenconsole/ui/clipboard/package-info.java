/**
 * Copying in the window.
 *
 * <p>{@link dev.tokenconsole.ui.clipboard.TokenClipboard} copies tokens, which are cleared after a while, and texts
 * without secrets, which are not. {@link dev.tokenconsole.ui.clipboard.CopyStatus} shows the time that is left,
 * {@link dev.tokenconsole.ui.clipboard.CopyButton} copies a text without secrets.
 *
 * <p>The clipboard of the desktop, and the hints that keep managers from recording it, are in
 * {@code platform.desktop}; the formats of a copied token are in {@code ui.token.model}. Every screen may use this
 * room. Start with {@code TokenClipboard}.
 */
package dev.tokenconsole.ui.clipboard;
