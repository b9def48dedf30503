/**
 * The commands {@code token} and {@code demo}: they fetch a token and print it.
 *
 * <p>{@link TokenCommand} is the place to start; {@link TokenFetch} sends the request and reports on standard error.
 * {@link OutputFormat} is the value of {@code --output}; the formats themselves are in {@code formats.token}, but for
 * {@link TokenJson}. {@link DirectOptions} stand in for a profile.
 *
 * <p>For the tree of commands alone.
 */
package dev.tokenconsole.cli.token;
