package dev.tokenconsole.ui.inspect;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.jwt.DecodeResult;
import dev.tokenconsole.model.token.Moment;
import dev.tokenconsole.ui.claims.ClaimCopying;
import dev.tokenconsole.ui.claims.ClaimsView;
import dev.tokenconsole.ui.claims.FindingStrips;
import dev.tokenconsole.ui.clipboard.CopyStatus;
import dev.tokenconsole.ui.control.ContentScroll;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.paste.PasteTextArea;
import dev.tokenconsole.ui.privacy.PrivacyMode;

/** Decodes a pasted token. Nothing leaves this computer. */
public final class InspectView extends VBox {
    private final InspectViewModel model;
    private final ClaimCopying copying;
    private final PrivacyMode privacy;
    private final TextArea text = new PasteTextArea();
    private final ContentScroll result = new ContentScroll();
    private final FindingStrips findings;

    /** Shows the decoded text of {@code model}. */
    public InspectView(InspectViewModel model, ClaimCopying copying, PrivacyMode privacy) {
        this.model = model;
        this.copying = copying;
        this.privacy = privacy;
        this.findings = new FindingStrips(model.findings());
        findings.setId("inspect-findings");
        setId("inspect");
        getStyleClass().add("inspect");
        Button paste = Controls.button("inspect-paste", "ui.inspect.paste", () -> {
            text.clear();
            text.paste();
            result.showTop();
        });
        paste.setGraphic(new FontIcon(Feather.CLIPBOARD));
        Button clear = Controls.button("inspect-clear", "ui.inspect.clear", text::clear);
        clear.disableProperty().bind(model.text().isEmpty());
        HBox top = new HBox(Controls.label(Messages.text("ui.inspect.title"), "view-title"),
            Controls.spacer(), clear, paste);
        top.getStyleClass().add("title-row");
        top.setAlignment(Pos.CENTER_LEFT);
        Label hint = Controls.label(Messages.text("ui.inspect.hint"), "muted");
        hint.setWrapText(true);
        text.textProperty().bindBidirectional(model.text());
        text.setWrapText(true);
        text.setPrefRowCount(5);
        text.setPromptText(Messages.text("ui.inspect.prompt"));
        text.getStyleClass().add("mono");
        text.setMinHeight(USE_PREF_SIZE);
        Controls.named(text, "inspect-text", "ui.inspect.name");
        result.setId("inspect-scroll");
        result.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(result, Priority.ALWAYS);
        CopyStatus copied = new CopyStatus(model.copies());
        copied.managedProperty().bind(copied.visibleProperty());
        getChildren().addAll(top, hint, text, copied, result);
        model.decoded().subscribe(this::show);
        model.findings().subscribe(found -> result.showTop());
        model.text().subscribe(pasted -> result.showTop());
    }

    /** Puts the caret where a token is pasted. */
    public void focusFirst() {
        text.requestFocus();
    }

    private void show(@Nullable DecodeResult decoded) {
        result.setContent(decoded == null ? null : new VBox(findings,
            new ClaimsView(decoded, model.ticker().shown().map(Moment::inWholeSeconds), copying, privacy)));
    }
}
