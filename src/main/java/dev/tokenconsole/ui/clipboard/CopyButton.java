package dev.tokenconsole.ui.clipboard;

import java.time.Duration;
import java.util.function.Supplier;

import javafx.scene.control.Button;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.task.FxTimer;

/** A button that copies a text without secrets, and says so in its own text for a moment, as wide as before. */
public final class CopyButton extends Button {
    private static final Duration SAID = Duration.ofSeconds(2);

    private final String words;
    private final FxTimer back = new FxTimer(this::showWords);

    /** Copies the {@code text} of the time when it is pressed. */
    public CopyButton(String id, String key, TokenClipboard copies, Supplier<String> text) {
        words = Messages.text(key);
        setText(words);
        Controls.named(this, id, key);
        setMinWidth(USE_PREF_SIZE);
        setOnAction(event -> {
            copies.copyPlain(text.get());
            setPrefWidth(getWidth());
            setText(Messages.text("ui.copied.plain"));
            setAccessibleText(Messages.text("ui.copied.plain.name", words));
            back.start(SAID);
        });
    }

    private void showWords() {
        back.stop();
        setText(words);
        setAccessibleText(words);
        setPrefWidth(USE_COMPUTED_SIZE);
    }
}
