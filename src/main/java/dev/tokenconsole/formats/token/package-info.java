/**
 * Tokens written for other programs: header, curl command, {@code .env} line.
 *
 * <p>Each class writes one format exactly, without a final line break, and quotes the token where a shell would run it.
 * Not here: names of formats as users choose them, which are in the faces, and the clipboard
 * ({@code platform.desktop}).
 *
 * <p>Start with {@link BearerHeader}. The faces may use it.
 */
package dev.tokenconsole.formats.token;
