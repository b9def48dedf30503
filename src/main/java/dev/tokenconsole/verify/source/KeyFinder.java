package dev.tokenconsole.verify.source;

/** Looks for the public keys of a source that is fetched. */
public interface KeyFinder {
    /** A finder for sources that are given: it fetches nothing, and must not be asked. */
    KeyFinder NONE = new KeyFinder() {
        @Override
        public KeyLookup find(KeySource.AtUrl source, String keyId) {
            throw new IllegalStateException("nothing is fetched here");
        }

        @Override
        public KeyLookup find(KeySource.OfIssuer source, String keyId) {
            throw new IllegalStateException("nothing is fetched here");
        }
    };

    /**
     * The key set of {@code source}, fetched if none is kept, or if the one that is kept lacks {@code keyId}. Blocks; an
     * interrupt cancels, and is cleared.
     *
     * @param keyId the {@code kid} of the token; empty if it has none
     */
    KeyLookup find(KeySource.AtUrl source, String keyId);

    /** The same for the set that the metadata of an issuer names. */
    KeyLookup find(KeySource.OfIssuer source, String keyId);
}
