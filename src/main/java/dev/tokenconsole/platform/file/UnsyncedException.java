package dev.tokenconsole.platform.file;

import java.io.IOException;

/**
 * All bytes are in place, but the system did not confirm that their name is on the disk: after a power loss the
 * previous file may be back.
 */
public final class UnsyncedException extends IOException {
    private static final long serialVersionUID = 1;

    private final IOException reason;

    UnsyncedException(IOException reason) {
        super(reason);
        this.reason = reason;
    }

    /** The failure of the system. */
    public IOException reason() {
        return reason;
    }
}
