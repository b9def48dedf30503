package dev.tokenconsole.ui.token.exchange;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.ui.clipboard.TokenClipboard;
import dev.tokenconsole.ui.control.Controls;

/** Rows of facts: name, value and a button that copies the value. */
final class FactTable extends GridPane {
    /** A header field can be thousands of characters long; the button copies all of it. */
    private static final int MAX_SHOWN = 500;

    /** The width of the column of names in percent; the same for all tables of the tab. */
    static final double NAMES = 28;

    private final TokenClipboard copies;
    private int row;

    FactTable(TokenClipboard copies) {
        this.copies = copies;
        getStyleClass().addAll("claims-table", "fact-table");
        ColumnConstraints names = new ColumnConstraints();
        names.setPercentWidth(NAMES);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setPrefWidth(0);
        getColumnConstraints().addAll(names, values, new ColumnConstraints());
    }

    /** Adds a row; {@code id} is the id of the value's label. */
    void add(String id, String name, String value) {
        add(id, name, value.length() <= MAX_SHOWN ? value
            : Messages.text("ui.exchange.cut", value.substring(0, MAX_SHOWN), value.length()), value);
    }

    /** Adds a row that shows {@code display} and copies {@code value}. */
    void add(String id, String name, String display, String value) {
        Region line = new Region();
        line.getStyleClass().add("row-line");
        add(line, 0, row, 3, 1);
        Label shown = cell(display, "claim-value");
        shown.setId(id);
        add(cell(name, "fact-name"), 0, row);
        add(shown, 1, row);
        Button copy = Controls.iconButton(id + "-copy", Feather.COPY, "ui.exchange.copy",
            () -> copies.copyPlain(value), "flat");
        copy.setAccessibleText(Messages.text("ui.claims.copy.name", name));
        GridPane.setValignment(copy, VPos.TOP);
        GridPane.setHalignment(copy, HPos.RIGHT);
        add(copy, 2, row++);
    }

    private static Label cell(String text, String style) {
        Label label = Controls.text(text, style);
        GridPane.setValignment(label, VPos.TOP);
        return label;
    }
}
