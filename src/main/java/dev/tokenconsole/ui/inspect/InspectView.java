package dev.tokenconsole.ui.inspect;

import javafx.geometry.Pos;
import javafx.scene.Node;
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
import dev.tokenconsole.ui.control.ContentScroll;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.control.FileChoice;
import dev.tokenconsole.ui.editor.ProductionBand;
import dev.tokenconsole.ui.paste.KeyTaker;
import dev.tokenconsole.ui.paste.PasteTextArea;
import dev.tokenconsole.ui.paste.Pastes;
import dev.tokenconsole.ui.privacy.PrivacyMode;

/** Decodes a pasted token. Nothing leaves this computer. */
public final class InspectView extends VBox implements KeyTaker {
    private final TextArea text = new PasteTextArea(InspectViewModel::mayBeToken);
    private final Label masked = Controls.text(Messages.text("ui.inspect.masked"), "muted");
    private final StackPane field = new StackPane();
    private final InspectViewModel model;
    private final FileChoice files;
    private final InspectTabs result;

    /** Shows the decoded text of {@code model}; {@code files} asks for a file with keys. */
    public InspectView(
            InspectViewModel model, ClaimCopying copying, PrivacyMode privacy, FileChoice files) {
        this.model = model;
        this.files = files;
        setId("inspect");
        result = new InspectTabs(model, copying, privacy, this::chooseKeys);
        Button paste = Controls.button("inspect-paste", "ui.inspect.paste", () -> {
            text.clear();
            text.paste();
            result.showTop();
        });
        paste.setGraphic(new FontIcon(Feather.CLIPBOARD));
        Button clear = Controls.button("inspect-clear", "ui.inspect.clear", () -> model.text().set(""));
        HBox top = new HBox(Controls.label(Messages.text("ui.inspect.title"), "view-title"),
            Controls.spacer(), Controls.disabledBecause(clear, model.text().map(
                words -> words.isEmpty() ? Messages.text("ui.inspect.clear.empty") : "")), paste);
        top.getStyleClass().add("title-row");
        top.setAlignment(Pos.CENTER_LEFT);
        Label hint = Controls.label(Messages.text("ui.inspect.hint"), "muted");
        Controls.wrap(hint);
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
        VBox page = new VBox(top, hint, field, head, result);
        page.getStyleClass().add("inspect");
        // With large text, a small window has no room for all of it.
        ContentScroll scroll = new ContentScroll(page);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        // First, over the whole width: what is pasted may be about to be shown to others.
        getChildren().addAll(new ProductionBand("inspect-production", model.production()), scroll);
        model.text().subscribe(words -> {
            if (words.isEmpty()) {
                result.forgetKeys();
            }
        });
        new InspectDrop(model).install(this);
    }

    private void chooseKeys() {
        files.choose(getScene().getWindow(), Messages.text("ui.inspect.keys.file"))
            .ifPresent(model.signature()::give);
    }

    /** Takes {@code dropped} in the place of what is there, unless it looks like a secret. */
    public void offer(String dropped) {
        text.clear();
        Pastes.offer(text, dropped);
    }

    @Override
    public boolean takeKeys(String keys) {
        return result.takeKeys(keys);
    }

    /** Puts the caret where claims are searched; without any, where a token is pasted. */
    public void focusSearch() {
        result.showClaims();
        Node search = lookup("#" + ClaimSearch.ID);
        if (search == null) {
            focusFirst();
        } else {
            search.requestFocus();
        }
    }

    /** Puts the caret where a token is pasted. */
    public void focusFirst() {
        Controls.focus(this, text);
    }
}
