package dev.tokenconsole.ui.control;

import java.util.Arrays;
import java.util.stream.Collectors;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.platform.desktop.FxTextCache;

/**
 * A password field that holds the password in one array, which it wipes. JavaFX gets a mark in place of each character
 * before it stores anything, so that neither the text nor the selection nor the undo history holds the password. The
 * reasons are in decision 0007.
 */
public final class MasterPasswordField extends PasswordField {
    /** The maximum number of code points; few enough to estimate the strength at every key. */
    public static final int MAX_LENGTH = 1024;

    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");
    private static final String MARK = "\u2022";
    /** Two UTF-16 units, as its character has, so that the caret never stops within a character. */
    private static final String WIDE_MARK = Character.toString(0x1F512);

    private final String tooLong;
    private final HiddenCharacters hidden = new HiddenCharacters();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /** An empty field for a password. */
    public MasterPasswordField() {
        this("ui.password.long");
    }

    /** The same for another secret; {@code tooLong} is the key of the problem of one that is too long. */
    public MasterPasswordField(String tooLong) {
        this.tooLong = tooLong;
        setTextFormatter(new TextFormatter<>(this::hide));
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        // A menu is a window of its own, and most fields are never asked for theirs.
        addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            if (getContextMenu() == null) {
                setContextMenu(menu());
            }
        });
        problem.subscribe(words -> pseudoClassStateChanged(DANGER, !words.isEmpty()));
        sceneProperty().subscribe((before, after) -> {
            if (after == null) {
                clear();
            }
        });
        textProperty().addListener(observable -> followText());
    }

    /** A copy of the password, which the caller wipes. */
    public char[] take() {
        return hidden.copy();
    }

    /** The number of changes: two passwords of the same length have the same text. */
    public ReadOnlyIntegerProperty changes() {
        return changes.getReadOnlyProperty();
    }

    /** The reason why the last key or paste was rejected; empty if it was accepted. */
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /** Stores the characters of a change and replaces them by marks, or rejects the change. */
    private TextFormatter.Change hide(TextFormatter.Change change) {
        if (!change.isContentChange()) {
            return change;
        }
        String typed = change.getText().chars().filter(unit -> !Character.isISOControl(unit))
            .mapToObj(Character::toString).collect(Collectors.joining());
        if (hidden.codePointsAfter(change.getRangeStart(), change.getRangeEnd(), typed) > MAX_LENGTH) {
            problem.set(Messages.text(tooLong, MAX_LENGTH));
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

    /** Undo restores marks without their characters; such marks are removed. */
    private void followText() {
        if (getLength() != hidden.length()) {
            hidden.replace(0, hidden.length(), "\0".repeat(getLength()));
            Platform.runLater(this::clear);
        }
    }

    /** Disables undo; the keys that delete a word delete all on that side, since marks have no words. */
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

    /** A field with an eye, which shows the password while it is held, or Alt+F8 in the field. */
    public static final class WithEye extends HBox {
        private final MasterPasswordField field;
        private final Label shown = new Label();

        /** {@code field} has its id; that of the eye ends in {@code -reveal}. */
        public WithEye(MasterPasswordField field) {
            this.field = field;
            getStyleClass().add("secret-field");
            // Without the font of the icons, which would hold up the first frame.
            Region eye = new Region();
            eye.getStyleClass().add("eye");
            Button hold = Controls.button(field.getId() + "-reveal", "ui.password.reveal", () -> {}, "icon-button");
            hold.setText("");
            Controls.described(hold, Messages.text("ui.password.reveal"));
            hold.setGraphic(eye);
            hold.armedProperty().subscribe((was, is) -> show(is));
            // Tab goes from a password to the next one; the keys of the eye are those of Microsoft Edge.
            hold.setFocusTraversable(false);
            field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
                if (event.getCode() == KeyCode.F8 && event.isAltDown()) {
                    show(true);
                }
            });
            field.addEventHandler(KeyEvent.KEY_RELEASED, event -> {
                if (shown.isVisible()) {
                    show(false);
                }
            });
            shown.getStyleClass().addAll("revealed-password", "mono");
            shown.setMouseTransparent(true);
            shown.setVisible(false);
            shown.setTextOverrun(OverrunStyle.CLIP);
            shown.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
            StackPane stack = new StackPane(field, shown);
            HBox.setHgrow(stack, Priority.ALWAYS);
            getChildren().addAll(stack, hold);
        }

        /** The text and its copy in JavaFX's cache are gone as soon as the eye is let go. */
        private void show(boolean held) {
            char[] password = held ? field.take() : new char[0];
            shown.setText(new String(password));
            Arrays.fill(password, '\0');
            shown.setVisible(held);
            if (!held) {
                FxTextCache.clear();
            }
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
