/**
 * Public documents that were fetched, kept in memory and on disk, outside the vault.
 *
 * <p>{@link DocumentCache} gives one caller at a time access to the document of an address; {@link DocumentStore}
 * keeps it in the folder of this computer's state, readable and writable by its owner alone. Both know a document by
 * its address and by the authorities that its environment trusts, and by nothing else. Not here: when to fetch again
 * ({@code verify.source}).
 *
 * <p>Start with {@link DocumentCache}. {@code verify.source} uses it; the wiring of the program makes it.
 */
package dev.tokenconsole.verify.cache;
