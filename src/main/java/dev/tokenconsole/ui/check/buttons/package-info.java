/**
 * The buttons of a check, in one line at every size of window and text.
 *
 * <p>Start with {@link dev.tokenconsole.ui.check.buttons.ButtonLine}, which is all there is. Not here: the buttons
 * themselves and what they do ({@code ui.check}). Used by {@code ui.check}.
 */
package dev.tokenconsole.ui.check.buttons;
