package dev.tokenconsole.ui.token.exchange;

import java.util.List;

import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.ui.clipboard.CopyButton;
import dev.tokenconsole.ui.clipboard.TokenClipboard;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.privacy.Masking;
import dev.tokenconsole.ui.privacy.PrivacyMode;
import dev.tokenconsole.ui.privacy.PrivateWords;
import dev.tokenconsole.ui.reading.SelectableText;

/** A text of several lines, as high as it is, that can be selected and copied. */
final class CodeBlock extends VBox {
    /** A page that nobody scrolls to its end; the button copies all of it. */
    private static final int MAX_LINES = 400;

    private final SelectableText block = SelectableText.ofWords();

    CodeBlock(String id, String key, String text, TokenClipboard copies, PrivacyMode privacy, Masking masking) {
        getStyleClass().add("code-block");
        String whole = text.stripTrailing();
        String shown = beginning(whole);
        block.takeFocus(id, Messages.text(key));
        block.getStyleClass().add("code");
        block.onCopy(selected -> copies.copyPlain(block.isAllSelected() || privacy.on().get() ? text : selected));
        PrivateWords.of(this, shown, masking).subscribe(words -> block.show(
            List.of(new SelectableText.Part(words, "code-text"))));
        getChildren().add(block);
        if (shown.length() < whole.length()) {
            getChildren().add(Controls.text(
                Messages.text("ui.exchange.rest", whole.length() - shown.length()), "muted"));
        }
        FlowPane buttons = new FlowPane(new CopyButton(id + "-copy", "ui.exchange.copy", copies, () -> text));
        buttons.getStyleClass().add("buttons");
        getChildren().add(buttons);
    }

    private static String beginning(String text) {
        int end = 0;
        for (int line = 0; line < MAX_LINES && end < text.length(); line++) {
            int feed = text.indexOf('\n', end);
            end = feed < 0 ? text.length() : feed + 1;
        }
        return text.substring(0, end).stripTrailing();
    }
}
