package dev.tokenconsole.ui.profiles.drag;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;

/**
 * The drag of profiles within the window. Other programs can read a drag board: it holds the ids of the profiles,
 * under a format of this program, and nothing else.
 */
public final class ProfileDrag {
    /** One id a line. */
    static final DataFormat IDS = new DataFormat("application/x-token-console-profiles");

    private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");

    private ProfileDrag() {}

    /** Begins a drag at {@code row}; {@code dragged} is read then, and is empty where nothing can be dragged. */
    public static void from(Node row, Supplier<List<UUID>> dragged) {
        row.addEventHandler(MouseEvent.DRAG_DETECTED, event -> {
            List<UUID> ids = event.getButton() == MouseButton.PRIMARY ? dragged.get() : List.of();
            if (!ids.isEmpty()) {
                row.startDragAndDrop(TransferMode.MOVE).setContent(content(ids));
                event.consume();
            }
        });
    }

    /** Hands profiles that are dropped at {@code heading} to {@code drop}, if it {@code takes} them then. */
    public static void onto(Node heading, Predicate<List<UUID>> takes, Consumer<List<UUID>> drop) {
        heading.addEventHandler(DragEvent.DRAG_OVER, event -> {
            boolean taken = isTaken(event, takes);
            heading.pseudoClassStateChanged(DROP, taken);
            if (taken) {
                event.acceptTransferModes(TransferMode.MOVE);
                event.consume();
            }
        });
        heading.addEventHandler(DragEvent.DRAG_EXITED, event -> heading.pseudoClassStateChanged(DROP, false));
        heading.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            heading.pseudoClassStateChanged(DROP, false);
            if (isTaken(event, takes)) {
                event.setDropCompleted(true);
                event.consume();
                drop.accept(ids(event));
            }
        });
    }

    static ClipboardContent content(List<UUID> ids) {
        ClipboardContent content = new ClipboardContent();
        content.put(IDS, ids.stream().map(UUID::toString).collect(Collectors.joining("\n")));
        return content;
    }

    private static boolean isTaken(DragEvent event, Predicate<List<UUID>> takes) {
        List<UUID> ids = ids(event);
        return !ids.isEmpty() && takes.test(ids);
    }

    /** Empty if what is dragged comes from another program. */
    private static List<UUID> ids(DragEvent event) {
        return event.getGestureSource() != null && event.getDragboard().getContent(IDS) instanceof String text
            ? Arrays.stream(text.split("\n")).map(UUID::fromString).toList() : List.of();
    }
}
