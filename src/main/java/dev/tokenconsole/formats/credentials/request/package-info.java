/**
 * The parts of a request as they go over the wire, whatever text they stand in: form data and headers.
 *
 * <p>{@link dev.tokenconsole.formats.credentials.request.FormData} and
 * {@link dev.tokenconsole.formats.credentials.request.RequestHeader} put what they read into a
 * {@link dev.tokenconsole.formats.credentials.found.FieldGroup}. A body that may be JSON is read by
 * {@code formats.credentials.tree}; what surrounds a request is known to the readers of {@code command},
 * {@code client} and {@code line}, which alone use this package. Start with {@code FormData}.
 */
package dev.tokenconsole.formats.credentials.request;
