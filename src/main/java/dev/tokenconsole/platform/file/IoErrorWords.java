package dev.tokenconsole.platform.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;

import dev.tokenconsole.i18n.Messages;

/** The reason that the operating system gave for a failure on a file. */
public final class IoErrorWords {
    private IoErrorWords() {}

    /** The reason without the path, which the surrounding sentence names, and without a full stop. */
    public static String words(IOException e) {
        if (e instanceof UnsyncedException unsynced) {
            return words(unsynced.reason());
        }
        if (e instanceof AccessDeniedException) {
            return Messages.text("app.file.denied");
        }
        String reason = e instanceof FileSystemException fault ? fault.getReason() : e.getMessage();
        return reason == null ? e.getClass().getSimpleName() : reason;
    }
}
