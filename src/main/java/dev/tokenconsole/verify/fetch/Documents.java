package dev.tokenconsole.verify.fetch;

import java.net.URI;

import dev.tokenconsole.model.environment.Environment;

/** Fetches public documents. */
@FunctionalInterface
public interface Documents {
    /**
     * The document at {@code url}, fetched with the transport of {@code environment}. Blocks for a bounded time; an
     * interrupt cancels, and is cleared.
     */
    DocumentResult fetch(URI url, Environment environment);
}
