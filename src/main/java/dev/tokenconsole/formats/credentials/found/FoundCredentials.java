package dev.tokenconsole.formats.credentials.found;

import java.util.List;

/** All that was found in a text. Not a record: it owns secrets, which {@link #close()} wipes. */
public final class FoundCredentials implements AutoCloseable {
    /** The most credentials of one text; more are left out. */
    public static final int MOST = 2000;

    private final List<FoundCredential> credentials;
    private final List<Remark> remarks;
    private final List<UnreadFormat> unread;
    private final int tooLong;

    FoundCredentials(List<FoundCredential> credentials, List<Remark> remarks, List<UnreadFormat> unread, int tooLong) {
        this.credentials = List.copyOf(credentials);
        this.remarks = List.copyOf(remarks);
        this.unread = List.copyOf(unread);
        this.tooLong = tooLong;
    }

    /** Nothing, because the text has {@code length} characters, more than are read. */
    public static FoundCredentials tooLong(int length) {
        return new FoundCredentials(List.of(), List.of(), List.of(), length);
    }

    /** The credentials, in the order of the text. More than one are a choice, which is not this program's. */
    public List<FoundCredential> credentials() {
        return credentials;
    }

    /** Parts that look like credentials and are none; the first few alone. */
    public List<Remark> remarks() {
        return remarks;
    }

    /** The formats that were recognised and not read. */
    public List<UnreadFormat> unread() {
        return unread;
    }

    /** The length of the text in characters, if it was too long to be read; otherwise 0. */
    public int tooLong() {
        return tooLong;
    }

    /** Wipes the secrets. */
    @Override
    public void close() {
        credentials.forEach(FoundCredential::close);
    }
}
