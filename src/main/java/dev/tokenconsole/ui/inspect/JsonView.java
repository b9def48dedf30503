package dev.tokenconsole.ui.inspect;

import java.util.List;

import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.jwt.DecodeResult;
import dev.tokenconsole.ui.claims.ClaimCopying;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.privacy.PrivacyMode;
import dev.tokenconsole.ui.reading.SelectableText;

/** Header and payload of a token as JSON, each with a button that copies it. */
final class JsonView extends VBox {
    /** A longer text is shown up to here; the button copies all of it. */
    private static final int LONGEST = 64 * 1024;

    private final ClaimCopying copying;
    private final PrivacyMode privacy;

    JsonView(DecodeResult.Jwt token, ClaimCopying copying, PrivacyMode privacy) {
        this.copying = copying;
        this.privacy = privacy;
        setId("inspect-json");
        getStyleClass().add("json-view");
        add("inspect-json-payload", "ui.inspect.payload", token.payload().json());
        add("inspect-json-header", "ui.claims.header", token.header().json());
    }

    private void add(String id, String key, String json) {
        if (json.isEmpty()) {
            return;
        }
        String begun = json.substring(0, Math.min(json.length(), LONGEST));
        SelectableText block = SelectableText.ofWords();
        block.takeFocus(id, Messages.text(key));
        block.getStyleClass().add("code");
        block.onCopy(selected -> copying.copyJson(
            block.isAllSelected() || privacy.on().get() ? json : selected));
        privacy.follow(this, hidden -> block.show(
            List.of(new SelectableText.Part(hidden ? PrivacyMode.MASK : begun, "code-text"))));
        FlowPane buttons = new FlowPane(
            Controls.button(id + "-copy", "ui.inspect.copy", () -> copying.copyJson(json)));
        buttons.getStyleClass().add("buttons");
        getChildren().addAll(Controls.sectionTitle(key), block);
        if (begun.length() < json.length()) {
            getChildren().add(
                Controls.text(Messages.text("ui.exchange.rest", json.length() - begun.length()), "muted"));
        }
        getChildren().add(buttons);
    }
}
