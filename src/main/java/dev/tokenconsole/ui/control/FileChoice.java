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

    /** A place to save a file, called {@code name} unless the user says otherwise; empty if it was cancelled. */
    default Optional<Path> chooseNew(Window owner, String title, String name) {
        return choose(owner, title);
    }

    /** Several files to be read; empty if the dialog was cancelled. */
    default List<Path> chooseAll(Window owner, String title) {
        return choose(owner, title).stream().toList();
    }
}
