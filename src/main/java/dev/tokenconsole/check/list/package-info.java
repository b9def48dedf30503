/**
 * Lists of credentials that are not stored: a table with a header line (RFC 4180), or JSON, one object a line.
 *
 * <p>{@link dev.tokenconsole.check.list.CredentialList} reads one and is the place to start;
 * {@link dev.tokenconsole.check.list.ListEntries} makes the entries of a check from its rows. A row with a fault stays
 * a row, with a sentence that names it and the column, and never the content of a cell. Characters of a secret go from
 * the text into a {@link dev.tokenconsole.model.secret.Secret}, and the text is wiped: that is why tables are read here
 * and not by a library, which would make strings of all cells.
 *
 * <p>Not here: the formats of other programs with credentials in them, which are imported
 * ({@code formats.credentials}).
 */
package dev.tokenconsole.check.list;
