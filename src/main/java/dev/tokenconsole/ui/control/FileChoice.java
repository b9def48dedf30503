package dev.tokenconsole.ui.control;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import javafx.stage.Window;

/** The selection of a file by a person. */
@FunctionalInterface
public interface FileChoice {
    /** The selected file; empty if the dialog was cancelled. {@code title} is the title of the dialog. */
    Optional<Path> choose(Window owner, String title);

    /** The same for several files; empty if the dialog was cancelled. */
    default List<Path> chooseAll(Window owner, String title) {
        return choose(owner, title).stream().toList();
    }
}
