/**
 * Files of certificate authorities.
 *
 * <p>{@link dev.tokenconsole.net.authority.AuthorityFile} reads PEM, DER, PKCS#7 and PKCS#12, and returns an
 * {@link dev.tokenconsole.net.authority.AuthorityFileResult}: certificates that can be trusted, a request for the
 * password, or the reason why there are none. The parsers are package-private.
 *
 * <p>Not here: the decision to trust, which a person takes in a face, and the check of a connection ({@code tls}).
 * Blocks on the disk, so it is not called on the thread of the window.
 */
package dev.tokenconsole.net.authority;
