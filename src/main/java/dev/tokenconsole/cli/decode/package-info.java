/**
 * The command {@code decode}: the parts of a token, for people and for scripts.
 *
 * <p>{@link DecodeCommand} is the place to start; {@link TokenPair} is that of two tokens. Without {@code --verify} it
 * needs no key and no network, and verifies nothing; {@code cli.signature} does. Decoding itself is in {@code jwt}, the
 * comparison in {@code verify.compare}. The {@code token} commands use {@link DecodedText}, too.
 */
package dev.tokenconsole.cli.decode;
