/**
 * The text of the program, in one language.
 *
 * <p>{@link Messages} finds a sentence by its key and puts arguments in. The sentences are in one file for each room,
 * {@code messages-ROOM.properties} beside it, which {@code MessageBundle} shows as one bundle and reads when they are
 * needed. Every sentence that a person reads is there, and a test proves that each key exists and is used. Not here:
 * times, numbers and foreign text in words ({@code text}).
 *
 * <p>{@link UnseenCharacters} are escaped in every argument, so that a name cannot turn a sentence around.
 *
 * <p>Start with {@link Messages}, which names the rooms.
 *
 * <p>Every room may use it; it knows no other.
 */
package dev.tokenconsole.i18n;
