/**
 * Words of a bash command, quoted and unquoted.
 *
 * <p>{@link BashWords} splits a command as bash does, without expansions, and quotes a word; {@code AnsiCQuote} is one
 * of its kinds of quotes. Nothing is ever run. {@code formats.credentials} reads with it, {@code formats.token} writes
 * with it; others have no need of it.
 */
package dev.tokenconsole.formats.shell;
