/**
 * The command {@code decode}: the parts of a token, for people and for scripts.
 *
 * <p>{@link DecodeCommand} is the place to start. It needs no key and no network, and verifies nothing; decoding
 * itself is in {@code jwt}. The {@code token} commands use {@link DecodedText}, too.
 */
package dev.tokenconsole.cli.decode;
