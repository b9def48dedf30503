/**
 * Secrets: characters that must not leak.
 *
 * <p>{@link Secret} holds them, wipes them and never prints them. {@link SecretRegistry} knows all that are not wiped,
 * so that the log can mask them; {@link Mask} does the masking for it and for {@code text.redact}. {@link Utf8} and
 * {@link FormEncoder} encode characters into arrays that can be wiped. Not here: keys and passwords of the vault
 * ({@code vault.crypto}), and the search for secrets in text of servers ({@code text.redact}).
 *
 * <p>Start with {@link Secret}. Every room may use it; it knows no other.
 */
package dev.tokenconsole.model.secret;
