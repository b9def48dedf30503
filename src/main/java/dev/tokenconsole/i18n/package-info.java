/**
 * The text of the program, in one language.
 *
 * <p>{@link Messages} finds a sentence by its key and puts arguments in; the sentences are in {@code
 * messages.properties} beside it. Every sentence that a person reads is there, and a test proves that each key exists
 * and is used. Not here: times, numbers and foreign text in words ({@code text}).
 *
 * <p>Every room may use it; it knows no other.
 */
package dev.tokenconsole.i18n;
