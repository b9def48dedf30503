package dev.tokenconsole.ui.inspect;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.ui.claims.ClaimCopying;
import dev.tokenconsole.ui.command.CommandMenu;
import dev.tokenconsole.ui.command.Subject;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.paste.PasteTextArea;
import dev.tokenconsole.ui.paste.Pastes;
import dev.tokenconsole.ui.privacy.PrivacyMode;

/** Decodes a pasted token. Nothing leaves this computer. */
public final class InspectView extends VBox {
    private final TextArea text = new PasteTextArea(InspectViewModel::isToken);
    private final Label masked = Controls.text(Messages.text("ui.inspect.masked"), "muted");
    private final StackPane field = new StackPane();

    /** Shows the decoded text of {@code model}. */
    public InspectView(InspectViewModel model, ClaimCopying copying, PrivacyMode privacy) {
        setId("inspect");
        getStyleClass().add("inspect");
        InspectTabs result = new InspectTabs(model, copying, privacy);
        Button paste = Controls.button("inspect-paste", "ui.inspect.paste", () -> {
            text.clear();
            text.paste();
            result.showTop();
        });
        paste.setGraphic(new FontIcon(Feather.CLIPBOARD));
        Button clear = Controls.button("inspect-clear", "ui.inspect.clear", text::clear);
        HBox top = new HBox(Controls.label(Messages.text("ui.inspect.title"), "view-title"),
            Controls.spacer(), Controls.disabledBecause(clear, model.text().map(
                words -> words.isEmpty() ? Messages.text("ui.inspect.clear.empty") : "")), paste);
        top.getStyleClass().add("title-row");
        top.setAlignment(Pos.CENTER_LEFT);
        Label hint = Controls.label(Messages.text("ui.inspect.hint"), "muted");
        hint.setWrapText(true);
        text.textProperty().bindBidirectional(model.text());
        text.setWrapText(true);
        text.setPrefRowCount(3);
        text.setPromptText(Messages.text("ui.inspect.prompt"));
        text.getStyleClass().add("mono");
        Controls.named(text, "inspect-text", "ui.inspect.name");
        masked.setId("inspect-masked");
        field.getStyleClass().add("inspect-field");
        field.setAlignment(Pos.TOP_LEFT);
        privacy.follow(this, hidden -> field.getChildren().setAll(hidden ? masked : text));
        VBox.setVgrow(result, Priority.ALWAYS);
        InspectHead head = new InspectHead(model, () -> copying.copyJson(model.payloadJson()));
        CommandMenu.install(head, Subject.PASTED, () -> model.commands(copying));
        getChildren().addAll(top, hint, field, head, result);
    }

    /** Takes {@code dropped} in the place of what is there, unless it looks like a secret. */
    public void offer(String dropped) {
        text.clear();
        Pastes.offer(text, dropped);
    }

    /** Puts the caret where a token is pasted. */
    public void focusFirst() {
        text.requestFocus();
    }
}
