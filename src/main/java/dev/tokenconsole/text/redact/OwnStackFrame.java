package dev.tokenconsole.text.redact;

import java.util.Arrays;
import java.util.Optional;

/** The place of an unexpected error in this program's own code: unlike its message, it quotes nothing. */
public final class OwnStackFrame {
    private static final String OWN_CODE = "dev.tokenconsole.";

    private OwnStackFrame() {}

    /** The innermost frame of this program; empty if the error passed through none. */
    public static Optional<StackTraceElement> of(Throwable error) {
        return Arrays.stream(error.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith(OWN_CODE)).findFirst();
    }
}
