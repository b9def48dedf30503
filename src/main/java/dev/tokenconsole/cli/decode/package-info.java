/**
 * The command {@code decode}: the parts of a token, for people and for scripts.
 *
 * <p>{@link DecodeCommand} is the place to start; {@link TokenPair} is that of two tokens. It needs no key and no
 * network, and verifies nothing; decoding itself is in {@code jwt}, the comparison in {@code verify.compare}. The
 * {@code token} commands use {@link DecodedText}, too.
 */
package dev.tokenconsole.cli.decode;
