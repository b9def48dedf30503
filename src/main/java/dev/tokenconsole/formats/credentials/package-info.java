/**
 * Credentials in: what a person copies from an API page, a mail, a script or another client, read by the rules of its
 * own format.
 *
 * <p>{@link dev.tokenconsole.formats.credentials.CredentialText} is the way in for the window and the terminal; it does
 * the work with the packages below, which do not use it. {@code found} is what comes out, and the one place where an
 * id, a secret and an address come together; {@code request} is the parts of a request; {@code tree} JSON and YAML;
 * {@code client} knows the files of other clients; {@code command} requests for shells; {@code line} lines and tables.
 * Rules of what may be kept as a profile are not here: they are
 * {@link dev.tokenconsole.model.profile.ProfileRules}.
 */
package dev.tokenconsole.formats.credentials;
