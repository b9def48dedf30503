package dev.tokenconsole.verify.fetch;

import dev.tokenconsole.net.verdict.FailureVerdict;

/** The result of fetching a document. */
public sealed interface DocumentResult {
    /** It came whole. */
    record Fetched(Document document) implements DocumentResult {}

    /** It did not come. */
    record Failed(FailureVerdict failure, Found found) implements DocumentResult {
        /** The thing that is at the address. */
        public enum Found {
            /** Nothing: the server works, and says so. */
            NOTHING,
            /** Another thing: the server works, and does not publish the document there. */
            OTHER,
            /** Not known: the server has trouble, or was not reached. */
            UNKNOWN
        }

        /** True if the server works and does not publish the document there, so that an older one does not count. */
        public boolean isWithdrawn() {
            return found != Found.UNKNOWN;
        }
    }

    /** The caller cancelled. */
    record Cancelled() implements DocumentResult {}
}
