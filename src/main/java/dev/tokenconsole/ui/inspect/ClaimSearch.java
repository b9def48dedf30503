package dev.tokenconsole.ui.inspect;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.ui.claims.ClaimsView;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.paste.PasteTextField;

/** The field that leaves those claims on the screen that have its words in their name, value or meaning. */
final class ClaimSearch extends HBox {
    /** The id of the field. */
    static final String ID = "inspect-search";

    ClaimSearch(ClaimsView claims) {
        getStyleClass().add("claim-search");
        setAlignment(Pos.CENTER_LEFT);
        TextField field = new PasteTextField();
        Controls.named(field, ID, "ui.claims.search");
        field.setPromptText(Messages.text("ui.claims.search"));
        HBox.setHgrow(field, Priority.ALWAYS);
        Label count = Controls.label("", "muted");
        count.setId("inspect-search-count");
        count.setMinWidth(USE_PREF_SIZE);
        int all = claims.filter("");
        field.textProperty().subscribe(words -> {
            int found = claims.filter(words);
            count.setText(words.isBlank() ? "" : Messages.text("ui.claims.search.found", found, all));
        });
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
                field.clear();
                event.consume();
            }
        });
        getChildren().addAll(field, count);
    }
}
