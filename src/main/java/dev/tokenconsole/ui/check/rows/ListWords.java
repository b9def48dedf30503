package dev.tokenconsole.ui.check.rows;

import java.nio.file.Path;
import java.util.List;

import dev.tokenconsole.check.list.RefusedList;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.text.DisplayText;

/** Sentences about a list that was read, or was not. */
public final class ListWords {
    private static final int LONGEST = 60;

    private ListWords() {}

    /** The name of {@code file}, short enough for a line. */
    public static String name(Path file) {
        Path name = file.getFileName();
        return DisplayText.line(name == null ? file.toString() : name.toString(), LONGEST);
    }

    /** Says how many rows were read, and which columns are ignored. */
    public static String read(Path file, int rows, List<String> ignored) {
        String words = rows == 1 ? Messages.text("ui.check.list.read.one", name(file))
            : Messages.text("ui.check.list.read", name(file), rows);
        return ignored.isEmpty() ? words : words + " "
            + Messages.text("ui.check.list.ignored", DisplayText.line(String.join(", ", ignored), 2 * LONGEST));
    }

    /** Says why {@code file} was not read. */
    public static String refused(Path file, Throwable fault) {
        return fault instanceof RefusedList refused
            ? Messages.text("ui.check.list.refused", name(file), String.valueOf(refused.getMessage()))
            : Messages.text("ui.check.list.unreadable", name(file));
    }
}
