/**
 * The verdict on the signature of a token, on the screen.
 *
 * <p>A {@link dev.tokenconsole.ui.signature.SignatureState} is what is known of it: start there.
 * {@link dev.tokenconsole.ui.signature.SignatureChip} says it in two words,
 * {@link dev.tokenconsole.ui.signature.SignaturePane} with the provenance of the key;
 * {@link dev.tokenconsole.ui.signature.SignatureTexts} has the words of both.
 *
 * <p>Not here: the verdict itself ({@code verify.signature}), and the question for it: {@code ui.live} has that for a
 * token that was fetched, {@code ui.inspect} for a pasted one. Every screen may use this room.
 */
package dev.tokenconsole.ui.signature;
