/**
 * The verdict on the signature of a token, on the screen.
 *
 * <p>{@link dev.tokenconsole.ui.signature.SignatureChip} says it in two words, and is the place to start.
 *
 * <p>Not here: the verdict itself ({@code verify.signature}). The token screen and the inspection of pasted tokens use
 * this room.
 */
package dev.tokenconsole.ui.signature;
