package dev.tokenconsole.verify.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/** A public document as a server sent it: a key set, or the metadata of an issuer. */
public final class Document {
    private final URI url;
    private final byte[] bytes;
    private final Instant fetchedAt;
    private final Duration fresh;

    /**
     * Takes over {@code bytes}.
     *
     * @param fresh the time from {@code fetchedAt} on for which it needs not be fetched again
     */
    public Document(URI url, byte[] bytes, Instant fetchedAt, Duration fresh) {
        this.url = url;
        this.bytes = bytes;
        this.fetchedAt = fetchedAt;
        this.fresh = fresh;
    }

    /** The address that it was fetched from. */
    public URI url() {
        return url;
    }

    /** Its content; not copied. */
    public byte[] bytes() {
        return bytes;
    }

    /** By this computer's wall clock. */
    public Instant fetchedAt() {
        return fetchedAt;
    }

    /** The time for which it needs not be fetched again. */
    public Duration fresh() {
        return fresh;
    }

    /** True at a time by which it has not gone out of date; one from the future is out of date. */
    public boolean isFresh(Instant now) {
        return !now.isBefore(fetchedAt) && now.isBefore(fetchedAt.plus(fresh));
    }

    /** Its size alone. */
    @Override
    public String toString() {
        return "Document[" + bytes.length + " bytes]";
    }
}
