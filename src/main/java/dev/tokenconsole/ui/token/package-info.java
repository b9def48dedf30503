/**
 * The screen of one profile's token: a head of two rows, its failure, and tabs with claims, text and exchange.
 *
 * <p>{@link dev.tokenconsole.ui.token.TokenView} puts the parts together; each part is a class that follows
 * {@link dev.tokenconsole.ui.token.model.TokenViewModel}. {@code TokenHead} is the first row with the main button,
 * {@code CountdownRow} the second. Three parts belong to the whole window:
 * {@link dev.tokenconsole.ui.token.CopyPlace}, the line about what is copied,
 * {@link dev.tokenconsole.ui.token.CopyCommands} for keys and menus, and
 * {@link dev.tokenconsole.ui.token.TokenAnnouncements} for screen readers.
 *
 * <p>This folder is the works and uses its sub-folders: {@code model} holds the view models, {@code exchange} the tab
 * of the exchange. Tokens are fetched and renewed in {@code ui.live}, decoded claims are drawn in {@code ui.claims}.
 * Only the shell uses this room. Start with {@code TokenView}.
 */
package dev.tokenconsole.ui.token;
