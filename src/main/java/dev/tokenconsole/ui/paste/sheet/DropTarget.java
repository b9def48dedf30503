package dev.tokenconsole.ui.paste.sheet;

import java.io.File;
import java.util.List;

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
    private final PasteDesk desk;
    private @Nullable StackPane cover;

    private DropTarget(Pane window, PasteDesk desk) {
        this.window = window;
        this.desk = desk;
    }

    /** Lets {@code window} take drops for {@code desk}. */
    public static void install(Pane window, PasteDesk desk) {
        DropTarget target = new DropTarget(window, desk);
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
            desk.read(board.getFiles().stream().map(File::toPath).toList());
        } else {
            desk.drop(board.getString());
        }
        event.setDropCompleted(true);
        event.consume();
    }

    /** Nothing that is dragged within the program comes in from outside. */
    private static boolean isForeign(DragEvent event) {
        Dragboard board = event.getDragboard();
        return event.getGestureSource() == null && (board.hasFiles() || board.hasString());
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
