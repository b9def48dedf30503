package dev.tokenconsole.ui.check;

import java.io.File;
import java.nio.file.Path;
import java.util.List;

import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.ui.check.model.CheckViewModel;

/** Takes one file that is dropped on the view as a list to check. All else goes on to the window. */
final class ListDrop extends StackPane {
    private final CheckViewModel model;

    private ListDrop(CheckViewModel model) {
        this.model = model;
        setId("check-drop");
        getStyleClass().add("drop-cover");
        Label words = new Label(Messages.text("ui.check.drop"));
        words.getStyleClass().addAll("card", "drop-words");
        getChildren().add(words);
        setManaged(false);
        setVisible(false);
        setMouseTransparent(true);
    }

    /** Lets {@code view} take lists. */
    static void install(StackPane view, CheckViewModel model) {
        ListDrop drop = new ListDrop(model);
        view.getChildren().add(drop);
        view.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (drop.takes(event)) {
                event.acceptTransferModes(TransferMode.COPY);
                drop.setVisible(true);
                drop.resizeRelocate(0, 0, view.getWidth(), view.getHeight());
                event.consume();
            }
        });
        view.addEventHandler(DragEvent.DRAG_EXITED, event -> drop.setVisible(false));
        view.addEventHandler(DragEvent.DRAG_DROPPED, drop::drop);
    }

    private boolean takes(DragEvent event) {
        Dragboard board = event.getDragboard();
        return event.getGestureSource() == null && board.hasFiles() && !model.running().get();
    }

    private void drop(DragEvent event) {
        setVisible(false);
        List<Path> files = takes(event)
            ? event.getDragboard().getFiles().stream().map(File::toPath).toList() : List.of();
        if (files.size() == 1) {
            model.open(files.getFirst(), null);
            event.setDropCompleted(true);
            event.consume();
        }
    }
}
