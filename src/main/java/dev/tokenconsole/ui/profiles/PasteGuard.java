package dev.tokenconsole.ui.profiles;

import java.util.regex.Pattern;

import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * Keeps credentials out of fields that show them: a text that may hold some fills the form in, in each way it can be
 * pasted into one of the fields.
 */
final class PasteGuard {
    private static final Pattern SHAPE = Pattern.compile(
        "(?is).*(?:client.{0,3}secret|client.{0,3}id|\\bcurl\\b|authorization|secret|\\{|\n|\t).*");
    private static final int LONGEST_LINE = 1024;
    private static final KeyCombination KEY = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination OLD_KEY = new KeyCodeCombination(KeyCode.INSERT, KeyCombination.SHIFT_DOWN);

    private final CredentialPaste paste;

    PasteGuard(CredentialPaste paste) {
        this.paste = paste;
    }

    /** A field of one line. */
    TextField textField() {
        return new TextField() {
            @Override
            public void paste() {
                if (!take(this)) {
                    super.paste();
                }
            }
        };
    }

    /** A field of several lines. */
    TextArea textArea() {
        return new TextArea() {
            @Override
            public void paste() {
                if (!take(this)) {
                    super.paste();
                }
            }
        };
    }

    /** Watches the keys that paste into {@code field}. */
    void watch(TextInputControl field) {
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if ((KEY.match(event) || OLD_KEY.match(event)) && take(field)) {
                event.consume();
            }
        });
    }

    /** Reads the clipboard if it may hold credentials; what turns out to hold none goes into the field after all. */
    private boolean take(TextInputControl field) {
        String text = Clipboard.getSystemClipboard().getString();
        boolean may = text != null && (text.length() > LONGEST_LINE || SHAPE.matcher(text).matches());
        if (may) {
            paste.paste(text, () -> field.replaceSelection(text));
        }
        return may;
    }
}
