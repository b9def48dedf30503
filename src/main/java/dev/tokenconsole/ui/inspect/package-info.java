/**
 * The view that decodes a pasted token, with or without an open vault.
 *
 * <p>{@link dev.tokenconsole.ui.inspect.InspectViewModel} decodes off the FX thread and drops a result that a newer
 * text has overtaken, so that the verdict on a signature is always that of the token on the screen;
 * {@link dev.tokenconsole.ui.inspect.InspectView} has the text field and the result.
 *
 * <p>Not here: the decoder ({@code jwt}) and the table of claims ({@code ui.claims}). Nothing is
 * sent. Only {@code ui.shell} uses this package.
 */
package dev.tokenconsole.ui.inspect;
