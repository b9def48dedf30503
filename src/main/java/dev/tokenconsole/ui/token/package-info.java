/**
 * The screen of one profile's token: header, countdown or failure, copy actions, claims, text and exchange.
 *
 * <p>{@link dev.tokenconsole.ui.token.TokenView} puts the parts together; each part is a class that follows
 * {@link dev.tokenconsole.ui.token.model.TokenViewModel}. Two parts belong to the whole window:
 * {@link dev.tokenconsole.ui.token.CopiedTokenStrip}, which warns that a copied token expires, and
 * {@link dev.tokenconsole.ui.token.TokenAnnouncements} for screen readers.
 *
 * <p>This folder is the works and uses its sub-folders: {@code model} holds the view models, {@code exchange} the tab
 * of the exchange. Tokens are fetched and renewed in {@code ui.live}, decoded claims are drawn in {@code ui.claims}.
 * Only the shell uses this room. Start with {@code TokenView}.
 */
package dev.tokenconsole.ui.token;
