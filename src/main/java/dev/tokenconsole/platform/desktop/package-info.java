/**
 * The desktop: clipboard, notices, theme, display, and the signal of a second start.
 *
 * <p>Everything here depends on JavaFX or on the system, and is small so that the rest does not.
 * {@link SecretClipboard} copies text and clears it again; {@link InstanceSignal} shows the window of a program that
 * runs already; {@link FxTextCache} empties a cache of JavaFX that would hold shown secrets.
 * {@link SystemNotice} is seen above other windows. Not here: controls and
 * views ({@code ui}), and the decision when something is copied or cleared ({@code ui.clipboard}).
 *
 * <p>Start with {@link SecretClipboard}. The faces, {@code settings} and {@code vault} may use it; JavaFX is allowed
 * only here, in {@code ui} and in the two classes of the root that start the window.
 */
package dev.tokenconsole.platform.desktop;
