package dev.tokenconsole.ui.paste.sheet;

import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** The three columns of the sheet's rows: the credential, its host, its environment. */
final class PasteColumns extends GridPane {
    private static final double[] PERCENT = {32, 33, 35};

    /** {@code parts} are the columns. */
    PasteColumns(Node... parts) {
        getStyleClass().add("paste-columns");
        for (int i = 0; i < parts.length; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(PERCENT[i]);
            column.setHgrow(Priority.ALWAYS);
            getColumnConstraints().add(column);
            column.setMinWidth(0);
            add(parts[i], i, 0);
        }
    }
}
