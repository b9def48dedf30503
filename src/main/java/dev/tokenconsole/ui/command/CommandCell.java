package dev.tokenconsole.ui.command;

import java.util.function.BiConsumer;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.ui.privacy.PrivateWords;

/** A row of the palette: the name of a command, and its keys. */
final class CommandCell extends ListCell<Command> {
    private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");

    private final Label words = new Label();
    private final Label target = new Label();
    private final Label keys = new Label();
    private final HBox row = new HBox(words, target, keys);

    /** {@code whole} has the target told whole at the cell where it is cut off. */
    CommandCell(BiConsumer<Labeled, Node> whole) {
        // A screen reader passes the cells that fill the rest of the list.
        emptyProperty().subscribe(empty ->
            setAccessibleRole(empty ? AccessibleRole.NODE : AccessibleRole.LIST_ITEM));
        getStyleClass().add("command-cell");
        keys.getStyleClass().addAll("key-cap", "mono");
        keys.setMinWidth(USE_PREF_SIZE);
        words.setMinWidth(USE_PREF_SIZE);
        target.getStyleClass().add("muted");
        target.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(target, Priority.ALWAYS);
        whole.accept(target, this);
        row.getStyleClass().add("command-row");
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Command command, boolean empty) {
        super.updateItem(command, empty);
        if (command == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        boolean enabled = command.isEnabled();
        String name = PrivateWords.now(this, command.named().get());
        words.setText(command.hasChoices() ? Messages.text("ui.palette.choices", name) : name);
        String thing = PrivateWords.now(this, command.target().get());
        target.setText(thing.isEmpty() ? "" : Messages.text("ui.palette.target", thing));
        String shortcut = command.shortcut().map(Shortcut::words).orElse("");
        keys.setText(shortcut);
        keys.setVisible(!shortcut.isEmpty());
        pseudoClassStateChanged(OFF, !enabled);
        setGraphic(row);
        setAccessibleText(Messages.text(enabled ? "ui.palette.row" : "ui.palette.row.off",
            thing.isEmpty() ? words.getText() : words.getText() + ", " + thing, shortcut));
    }
}
