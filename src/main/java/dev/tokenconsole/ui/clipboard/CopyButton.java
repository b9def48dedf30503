package dev.tokenconsole.ui.clipboard;

import java.util.function.Supplier;

import javafx.scene.control.Button;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.ui.control.Controls;

/** A button that copies a text without secrets, and says so in its own text. */
public final class CopyButton extends Button {
    /** Copies the {@code text} of the time when it is pressed. */
    public CopyButton(String id, String key, TokenClipboard copies, Supplier<String> text) {
        super(Messages.text(key));
        Controls.named(this, id, key);
        setOnAction(event -> {
            copies.copyPlain(text.get());
            setText(Messages.text("ui.copied.plain", Messages.text(key)));
        });
    }
}
