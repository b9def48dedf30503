/**
 * Credentials that were found in a text, and what was found beside them.
 *
 * <p>A reader of a format puts the named values of <em>one</em> object, section or command into a
 * {@link dev.tokenconsole.formats.credentials.found.FieldGroup}; nothing else brings an id, a secret and an address
 * together. What a group makes of them, and what it says of the rest, goes into
 * {@link dev.tokenconsole.formats.credentials.found.Findings}, and comes out as
 * {@link dev.tokenconsole.formats.credentials.found.FoundCredentials}. This package knows no format; the readers and
 * the two faces use it.
 */
package dev.tokenconsole.formats.credentials.found;
