package dev.tokenconsole.ui.control;

import java.util.stream.Collectors;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyEvent;

import dev.tokenconsole.i18n.Messages;

/**
 * A password field that keeps what is typed in one array, which it wipes. JavaFX is shown a mark for each character
 * before it stores anything, so that neither the text, nor the selection, nor what can be undone holds the password.
 * Why it is made like this: decision 0007.
 */
public final class MasterPasswordField extends PasswordField {
    /** The most code points that it takes: more than anybody types, and little enough to be hashed at every key. */
    public static final int MAX_LENGTH = 1024;

    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");
    private static final String MARK = "\u2022";
    /** Two units, as what it stands for has, so that the caret never stops in the middle of a character. */
    private static final String WIDE_MARK = Character.toString(0x1F512);

    private final HiddenCharacters hidden = new HiddenCharacters();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /** An empty field. */
    public MasterPasswordField() {
        setTextFormatter(new TextFormatter<>(this::hide));
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        setContextMenu(menu());
        problem.subscribe(words -> pseudoClassStateChanged(DANGER, !words.isEmpty()));
        sceneProperty().subscribe((before, after) -> {
            if (after == null) {
                clear();
            }
        });
        textProperty().addListener(observable -> followText());
    }

    /** A copy of what was typed, which the caller wipes. */
    public char[] take() {
        return hidden.copy();
    }

    /** Counts the changes: two passwords of the same length look the same from outside. */
    public ReadOnlyIntegerProperty changes() {
        return changes.getReadOnlyProperty();
    }

    /** Why the last key or paste was not taken; empty if it was. */
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /** Takes over what is about to be stored, and leaves marks in its place, or refuses it. */
    private TextFormatter.Change hide(TextFormatter.Change change) {
        if (!change.isContentChange()) {
            return change;
        }
        String typed = change.getText().chars().filter(unit -> !Character.isISOControl(unit))
            .mapToObj(Character::toString).collect(Collectors.joining());
        if (hidden.codePointsAfter(change.getRangeStart(), change.getRangeEnd(), typed) > MAX_LENGTH) {
            problem.set(Messages.text("ui.password.long", MAX_LENGTH));
            change.setRange(change.getRangeStart(), change.getRangeStart());
            change.setText("");
            change.selectRange(change.getControlAnchor(), change.getControlCaretPosition());
            return change;
        }
        hidden.replace(change.getRangeStart(), change.getRangeEnd(), typed);
        change.setText(typed.codePoints().mapToObj(MasterPasswordField::mark).collect(Collectors.joining()));
        problem.set("");
        changes.set(changes.get() + 1);
        return change;
    }

    private static String mark(int codePoint) {
        return Character.isSupplementaryCodePoint(codePoint) ? WIDE_MARK : MARK;
    }

    /** Undoing puts marks back, not what they stood for; a mark that stands for nothing must not stay. */
    private void followText() {
        if (getLength() != hidden.length()) {
            hidden.replace(0, hidden.length(), "\0".repeat(getLength()));
            Platform.runLater(this::clear);
        }
    }

    /** Nothing is undone; what deletes a word deletes all on that side, since marks have no words. */
    private void press(KeyEvent event) {
        if (!event.isShortcutDown()) {
            return;
        }
        switch (event.getCode()) {
            case Z, Y -> event.consume();
            case BACK_SPACE -> {
                deleteText(0, getSelection().getEnd());
                event.consume();
            }
            case DELETE -> {
                deleteText(getSelection().getStart(), getLength());
                event.consume();
            }
            default -> { }
        }
    }

    private ContextMenu menu() {
        MenuItem paste = new MenuItem(Messages.text("ui.password.paste"));
        paste.setOnAction(event -> paste());
        MenuItem all = new MenuItem(Messages.text("ui.password.select"));
        all.setOnAction(event -> selectAll());
        return new ContextMenu(paste, all);
    }
}
