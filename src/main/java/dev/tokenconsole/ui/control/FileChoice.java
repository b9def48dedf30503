package dev.tokenconsole.ui.control;

import java.nio.file.Path;
import java.util.Optional;

import javafx.stage.Window;

/** How a person points at a file. */
@FunctionalInterface
public interface FileChoice {
    /** The chosen file; empty if the person would rather not. {@code title} says what it is for. */
    Optional<Path> choose(Window owner, String title);
}
