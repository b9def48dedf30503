/**
 * Credentials from pasted text: JSON, {@code .env} lines, a curl command, a Postman environment.
 *
 * <p>{@link PastedCredentials#recognise} tries one reader after the other; each reader collects named values in a
 * {@code CredentialCollector}, which knows the names of client id, client secret and base URL. Values are taken
 * unchecked: the rules are in {@code model.profile} and {@code model.environment}. Not here: tokens from pasted text
 * ({@code jwt}).
 *
 * <p>Start with {@link PastedCredentials}. The faces may use it.
 */
package dev.tokenconsole.formats.credentials;
