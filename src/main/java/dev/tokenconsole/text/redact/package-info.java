/**
 * Redaction: secrets are masked in all text that leaves the program.
 *
 * <p>Two entrances: {@link QuotedText} and {@link Redactor} for text of a server, which may echo the client secret, a
 * token or another credential in any encoding; {@link RedactingLog} for the log, which masks patterns and the secrets
 * of {@link dev.tokenconsole.model.secret.SecretRegistry}. The rest are their parts: {@code UnescapedText} resolves
 * escapes, {@code SecretMatcher} and {@code PieceIndex} find pieces of a secret. All take time in proportion to the
 * text, since a hostile server chooses it. Not here: escapes of invisible characters ({@code text.DisplayText}).
 *
 * <p>Start with {@link Redactor}. Every room above {@code text} may use it.
 */
package dev.tokenconsole.text.redact;
