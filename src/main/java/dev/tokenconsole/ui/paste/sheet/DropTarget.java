package dev.tokenconsole.ui.paste.sheet;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;

/**
 * Takes files and texts that are dropped anywhere in the window. While something is dragged over it, its kind alone is
 * looked at; what it holds is read once it is dropped.
 */
public final class DropTarget {
    private final Pane window;
    private final Optional<Consumer<List<Path>>> files;
    private final Consumer<String> text;
    private @Nullable StackPane cover;

    private DropTarget(Pane window, Optional<Consumer<List<Path>>> files, Consumer<String> text) {
        this.window = window;
        this.files = files;
        this.text = text;
    }

    /** Lets {@code window} take files, where {@code files} is not empty, and texts. */
    public static void install(Pane window, Optional<Consumer<List<Path>>> files, Consumer<String> text) {
        DropTarget target = new DropTarget(window, files, text);
        window.addEventHandler(DragEvent.DRAG_OVER, target::over);
        window.addEventHandler(DragEvent.DRAG_EXITED, event -> target.uncover());
        window.addEventHandler(DragEvent.DRAG_DROPPED, target::drop);
    }

    private void over(DragEvent event) {
        if (isForeign(event)) {
            event.acceptTransferModes(TransferMode.COPY);
            cover();
            event.consume();
        }
    }

    private void drop(DragEvent event) {
        uncover();
        if (!isForeign(event)) {
            return;
        }
        Dragboard board = event.getDragboard();
        if (board.hasFiles()) {
            List<Path> dropped = board.getFiles().stream().map(File::toPath).toList();
            files.ifPresent(take -> take.accept(dropped));
        } else {
            text.accept(board.getString());
        }
        event.setDropCompleted(true);
        event.consume();
    }

    /** Nothing that is dragged within the program comes in from outside. */
    private boolean isForeign(DragEvent event) {
        Dragboard board = event.getDragboard();
        return event.getGestureSource() == null && (board.hasFiles() ? files.isPresent() : board.hasString());
    }

    private void cover() {
        if (cover == null) {
            Label words = new Label(Messages.text("ui.paste.drop"));
            words.setId("drop-words");
            words.getStyleClass().addAll("card", "drop-words");
            StackPane made = new StackPane(words);
            made.setId("drop-cover");
            made.getStyleClass().add("drop-cover");
            made.setManaged(false);
            made.setMouseTransparent(true);
            cover = made;
        }
        if (!window.getChildren().contains(cover)) {
            window.getChildren().add(cover);
        }
        cover.resizeRelocate(0, 0, window.getWidth(), window.getHeight());
    }

    private void uncover() {
        if (cover != null) {
            window.getChildren().removeAll(List.of(cover));
        }
    }
}
