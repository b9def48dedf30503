/**
 * The caret of text fields and text areas, drawn so that a focused field at rest costs nothing.
 *
 * <p>The stylesheet gives every field {@link dev.tokenconsole.ui.caret.RestingFieldSkin} and every area
 * {@link dev.tokenconsole.ui.caret.RestingAreaSkin}; no screen names them. {@code RestingCaret} blinks. Not here: what
 * the fields hold ({@code ui.control}). Start with {@code RestingCaret}. FX thread only.
 */
package dev.tokenconsole.ui.caret;
