package dev.tokenconsole.platform.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;

import dev.tokenconsole.i18n.Messages;

/** What the operating system said about a file. */
public final class IoErrorWords {
    private IoErrorWords() {}

    /** Without the path, which the sentence around it already names, and without a full stop. */
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
