package dev.tokenconsole.platform.file;

import java.io.Serial;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** A file or folder of the program that another user owns or can change. The reason says what to do. */
public final class NotOursException extends FileSystemException {
    @Serial
    private static final long serialVersionUID = 1;

    NotOursException(Path file, String reason) {
        super(file.toString(), null, reason);
    }
}
