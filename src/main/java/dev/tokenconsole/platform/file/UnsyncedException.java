package dev.tokenconsole.platform.file;

import java.io.IOException;

/**
 * The bytes are in place, all of them, but the system did not confirm that their name is on the disk: after a power
 * loss what was there before may be there again.
 */
public final class UnsyncedException extends IOException {
    private static final long serialVersionUID = 1;

    private final IOException reason;

    UnsyncedException(IOException reason) {
        super(reason);
        this.reason = reason;
    }

    /** What the system said. */
    public IOException reason() {
        return reason;
    }
}
