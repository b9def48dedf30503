/**
 * The verification of signatures as the commands {@code decode}, {@code token} and {@code check} do it.
 *
 * <p>{@link TerminalSignatures} fetches keys and verifies, and is the place to start. {@link KeyArguments} name the
 * keys of an issuer, {@link VerifyArguments} all that {@code decode} can verify with; {@link GivenKeys} reads them from
 * a file, {@link ChosenKeys} know what is expected of their tokens. {@link SignatureText} says a verdict on a
 * terminal. Verifying itself is in {@code verify}.
 *
 * <p>For the commands that verify.
 */
package dev.tokenconsole.cli.signature;
