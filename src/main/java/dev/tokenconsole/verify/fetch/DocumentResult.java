package dev.tokenconsole.verify.fetch;

import dev.tokenconsole.net.verdict.FailureVerdict;

/** The result of fetching a document. */
public sealed interface DocumentResult {
    /** It came whole. */
    record Fetched(Document document) implements DocumentResult {}

    /**
     * It did not come.
     *
     * @param isElsewhere true if the server works and has something else at the address, or nothing
     */
    record Failed(FailureVerdict failure, boolean isElsewhere) implements DocumentResult {}

    /** The caller cancelled. */
    record Cancelled() implements DocumentResult {}
}
