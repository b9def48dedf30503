package dev.tokenconsole.ui.token.exchange;

import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import dev.tokenconsole.ui.clipboard.CopyButton;
import dev.tokenconsole.ui.clipboard.TokenClipboard;
import dev.tokenconsole.ui.control.Controls;

/** A text of several lines that can be selected and copied. */
final class CodeBlock extends VBox {
    private static final int MAX_ROWS = 14;

    CodeBlock(String id, String key, String text, TokenClipboard copies) {
        getStyleClass().add("code-block");
        TextArea area = new TextArea(text);
        area.setEditable(false);
        area.setWrapText(true);
        area.setPrefRowCount(Math.clamp(text.lines().count(), 1, MAX_ROWS));
        area.getStyleClass().add("raw-token");
        Controls.named(area, id, key);
        FlowPane buttons = new FlowPane(new CopyButton(id + "-copy", "ui.exchange.copy", copies, () -> text));
        buttons.getStyleClass().add("buttons");
        getChildren().addAll(area, buttons);
    }
}
