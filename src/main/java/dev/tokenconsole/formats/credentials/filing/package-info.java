/**
 * The filing of credentials that were found: the same decisions for the import of the terminal and for the window.
 *
 * <p>{@link dev.tokenconsole.formats.credentials.filing.Home} says which environment credentials belong to, as far as
 * their own address tells; {@link dev.tokenconsole.formats.credentials.filing.StoredClients} finds the profiles that
 * hold the same client already; {@link dev.tokenconsole.formats.credentials.filing.CredentialFile} reads a file within
 * the limits. {@link dev.tokenconsole.formats.credentials.filing.NewEnvironment} is one that credentials without a home
 * are sent to. Nothing is stored here, and nothing is put into words: the two faces do that. How credentials are
 * found in a text is in {@code formats.credentials}. Start with {@code Home}.
 */
package dev.tokenconsole.formats.credentials.filing;
