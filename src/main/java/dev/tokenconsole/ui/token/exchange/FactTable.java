package dev.tokenconsole.ui.token.exchange;

import java.util.List;

import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.ui.clipboard.TokenClipboard;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.privacy.Masking;
import dev.tokenconsole.ui.privacy.PrivacyMode;
import dev.tokenconsole.ui.privacy.PrivateWords;
import dev.tokenconsole.ui.reading.SelectableText;

/** Rows of facts: name, value and directly behind it a button that copies the value. */
final class FactTable extends GridPane {
    /** A header field can be thousands of characters long; the button copies all of it. */
    private static final int MAX_SHOWN = 500;

    /** The width of the column of names in percent; the same for all tables of the tab. */
    static final double NAMES = 28;

    private final TokenClipboard copies;
    private final PrivacyMode privacy;
    private final Masking masking;
    private int row;

    /** {@code masking} masks values while {@code privacy} is on. */
    FactTable(TokenClipboard copies, PrivacyMode privacy, Masking masking) {
        this.copies = copies;
        this.privacy = privacy;
        this.masking = masking;
        getStyleClass().addAll("fact-table");
        ColumnConstraints names = new ColumnConstraints();
        names.setPercentWidth(NAMES);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setPrefWidth(0);
        getColumnConstraints().addAll(names, values);
    }

    /** Adds a row; {@code id} is the id of the value's text. */
    void add(String id, String name, String value) {
        add(id, name, value.length() <= MAX_SHOWN ? value
            : Messages.text("ui.exchange.cut", value.substring(0, MAX_SHOWN), value.length()), value);
    }

    /** Adds a row that shows {@code display} and copies {@code value}. */
    void add(String id, String name, String display, String value) {
        Region line = new Region();
        line.getStyleClass().add("row-line");
        add(line, 0, row, 2, 1);
        SelectableText shown = SelectableText.ofWords();
        shown.takeFocus(id, name);
        shown.getStyleClass().add("fact-value");
        // All of a value is copied exactly, also where it is shown shortened or masked.
        shown.onCopy(selected -> copies.copyPlain(
            shown.isAllSelected() || privacy.on().get() ? value : selected));
        PrivateWords.of(shown, display, masking).subscribe(words -> {
            shown.show(List.of(new SelectableText.Part(words, "claim-value")));
            shown.setAccessibleText(Messages.text("ui.exchange.fact", name, words));
        });
        Button copy = Controls.iconButton(id + "-copy", Feather.COPY, "ui.exchange.copy",
            () -> copies.copyPlain(value), "flat");
        copy.setAccessibleText(Messages.text("ui.claims.copy.name", name));
        copy.setMinWidth(USE_PREF_SIZE);
        Label named = Controls.text(name, "fact-name");
        GridPane.setValignment(named, VPos.TOP);
        add(named, 0, row);
        add(new HBox(shown, copy), 1, row++);
    }
}
