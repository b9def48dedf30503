package dev.tokenconsole.ui.paste;

import java.util.regex.Pattern;

import javafx.scene.Node;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import dev.tokenconsole.formats.credentials.CredentialText;
import dev.tokenconsole.formats.credentials.LikelySecret;
import dev.tokenconsole.formats.credentials.LikelyToken;
import dev.tokenconsole.formats.credentials.found.FoundCredentials;

/** Hands a text that may hold credentials to who takes them, before it reaches the field that it is pasted into. */
public final class Pastes {
    private static final Pattern SHAPE = Pattern.compile(
        "(?i)client.{0,3}secret|client.{0,3}id|\\bcurl\\b|authorization|secret|\\{|\n|\t");
    /** All short texts that the reader may recognise without a name in them. */
    private static final Pattern PAIR = Pattern.compile("[:=]|\\S\\s+\\S{16}|\\S{24}");
    private static final int LONGEST_LINE = 1024;
    private static final KeyCombination KEY = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination OLD_KEY = new KeyCodeCombination(KeyCode.INSERT, KeyCombination.SHIFT_DOWN);

    private Pastes() {}

    /** Watches the keys that paste into the fields below {@code part}, of whatever kind they are. */
    public static void watch(Node part) {
        part.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if ((KEY.match(event) || OLD_KEY.match(event)) && event.getTarget() instanceof TextInputControl field
                    && take(field)) {
                event.consume();
            }
        });
    }

    /** A field that knows which texts belong into it. */
    interface Field {
        /** True if {@code text} belongs here, though it looks like a secret. */
        boolean fits(String text);
    }

    /** Hands on the clipboard's text if it may hold credentials or a secret; false if it is to be pasted as it is. */
    static boolean take(TextInputControl field) {
        String text = Clipboard.getSystemClipboard().getString();
        return text != null && field.isEditable() && take(field, text);
    }

    /** Puts {@code text}, which was dropped, into {@code field} as if it was pasted there. */
    public static void offer(TextInputControl field, String text) {
        if (!take(field, text)) {
            field.replaceSelection(text);
        }
    }

    private static boolean take(TextInputControl field, String text) {
        if (mayHoldCredentials(text, field)) {
            for (Node each = field; each != null; each = each.getParent()) {
                if (each instanceof PasteTaker taker) {
                    taker.take(text, () -> insert(field, text));
                    return true;
                }
            }
            if (field.getScene() != null && field instanceof Field place && !place.fits(text) && isRecognised(text)) {
                HeldPaste.show(field, text);
                return true;
            }
        }
        if (isOutOfPlace(field, text)) {
            HeldPaste.show(field, text);
            return true;
        }
        return false;
    }

    private static void insert(TextInputControl field, String text) {
        if (isOutOfPlace(field, text)) {
            HeldPaste.show(field, text);
        } else {
            field.replaceSelection(text);
        }
    }

    /** A field that shows its text is no place for a secret or a token; one that privacy mode hides shows nothing. */
    private static boolean isOutOfPlace(TextInputControl field, String text) {
        return field.getScene() != null && field instanceof Field place
            && (LikelySecret.isIn(text) || LikelyToken.isIn(text)) && !place.fits(text);
    }

    private static boolean mayHoldCredentials(String text, TextInputControl field) {
        return text.length() > LONGEST_LINE || SHAPE.matcher(text).find()
            || (!(field instanceof PasswordField) && PAIR.matcher(text).find() && isRecognised(text));
    }

    /** At most a line is read here, so that plain text is in its field before the next key. */
    private static boolean isRecognised(String text) {
        try (FoundCredentials found = CredentialText.read(text)) {
            return !found.credentials().isEmpty() || !found.remarks().isEmpty() || !found.unread().isEmpty();
        }
    }
}
