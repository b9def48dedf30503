package dev.tokenconsole.ui.inspect;

import java.nio.file.Path;

import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/** Takes one file that is dropped on Inspect: with a token, or with the keys to verify one. */
final class InspectDrop {
    private final InspectViewModel model;

    InspectDrop(InspectViewModel model) {
        this.model = model;
    }

    /** Lets {@code view} take a file; several files, and texts, are left to the window. */
    void install(Node view) {
        view.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (isOneFile(event)) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        view.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            if (isOneFile(event)) {
                model.read(file(event));
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }

    private static Path file(DragEvent event) {
        return event.getDragboard().getFiles().getFirst().toPath();
    }

    private static boolean isOneFile(DragEvent event) {
        Dragboard board = event.getDragboard();
        return event.getGestureSource() == null && board.hasFiles() && board.getFiles().size() == 1;
    }
}
