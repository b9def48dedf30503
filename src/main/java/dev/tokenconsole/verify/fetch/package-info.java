/**
 * Fetching public documents over the network: key sets, and the metadata of issuers.
 *
 * <p>{@link NetworkDocuments} fetches one through {@code net.http}, with the limits, the route and the trust of a token
 * request; nothing secret is sent. Its failures are those of the transport ({@code net.verdict}) and the
 * {@link FetchFault}s of this room. {@link Freshness} says how long a document is up to date. Not here: what is in a
 * document ({@code verify.key}, {@code verify.source}), and keeping it ({@code verify.cache}).
 *
 * <p>Start with {@link Documents}. The rooms of {@code verify} use it; the wiring of the program makes the client.
 */
package dev.tokenconsole.verify.fetch;
