/**
 * A token as text to use elsewhere: a header, a line of a {@code .env} file, a command, a Postman environment.
 *
 * <p>{@link TokenFormat} lists the formats and is the place to start; each other class writes one of them, exactly
 * and without a line break at the end. Where a shell reads the text, the token is quoted, because the server chose
 * it.
 *
 * <p>Labels and option names belong to the faces, which both use these classes. JSON for scripts is in the terminal.
 */
package dev.tokenconsole.formats.token;
