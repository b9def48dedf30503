package dev.tokenconsole.ui.control;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Cell;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Shape;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.ui.privacy.PrivateWords;

/** Creates controls together with their accessible names, and texts with their layout. */
public final class Controls {
    private Controls() {}

    /** A button with the text of {@code key}. */
    public static Button button(String id, String key, Runnable action, String... styles) {
        return act(named(new Button(Messages.text(key)), id, key), action, styles);
    }

    /** A button with only an icon; the text of {@code key} is its accessible name and its tooltip. */
    public static Button iconButton(String id, Ikon icon, String key, Runnable action, String... styles) {
        Button button = act(named(new Button(), id, key), action, styles);
        button.setGraphic(new FontIcon(icon));
        button.getStyleClass().add("icon-button");
        return button;
    }

    /**
     * Sets the id of {@code node}, and the text of {@code key} as its accessible name; it is also the tooltip of a
     * control that is one thing.
     */
    public static <N extends Node> N named(N node, String id, String key) {
        node.setId(id);
        return described(node, Messages.text(key));
    }

    /**
     * Sets {@code words} as the accessible name of {@code node}. They are its tooltip too unless they are its text, or
     * it contains others: a tooltip of a list or an area of text would cover what the pointer is at. A field has its
     * name from a label, which need not be shown: JavaFX tells the accessible text of a field as its value.
     */
    public static <N extends Node> N described(N node, String words) {
        if (hasValue(node)) {
            new UnseenLabel(words).setLabelFor(node);
        } else {
            node.setAccessibleText(words);
        }
        boolean saysSo = node instanceof Labeled labeled && words.equals(labeled.getText());
        if (!saysSo && isOneThing(node)) {
            Tooltip.install(node, tip(words));
        }
        return node;
    }

    private static boolean isOneThing(Node node) {
        return node instanceof Labeled || node instanceof TextField || node instanceof ComboBoxBase
            || node instanceof ChoiceBox || node instanceof Spinner || node instanceof Slider
            || node instanceof Shape;
    }

    /** The name of a field that has no label on the screen; the text of a label comes from its skin, which it lacks. */
    private static final class UnseenLabel extends Label {
        UnseenLabel(String words) {
            super(words);
        }

        @Override
        public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
            return attribute == AccessibleAttribute.TEXT ? getText()
                : super.queryAccessibleAttribute(attribute, parameters);
        }
    }

    /** A password has none that is spoken. */
    private static boolean hasValue(Node node) {
        return node instanceof ComboBoxBase || (node instanceof TextInputControl && !(node instanceof PasswordField));
    }

    /** Has {@code words} told by a tooltip of {@code place}, as the privacy mode shows them. */
    public static Tooltip tooltip(Node place, String words) {
        return tooltip(place, new ReadOnlyStringWrapper(words));
    }

    /** The same for words that change. */
    public static Tooltip tooltip(Node place, ObservableValue<String> words) {
        Tooltip tooltip = tip("");
        PrivateWords.tell(tooltip, place, words);
        if (place instanceof Control control) {
            control.setTooltip(tooltip);
        } else {
            Tooltip.install(place, tooltip);
        }
        return tooltip;
    }

    /** A tooltip that leaves Esc to the window: where the pointer rests, Esc would close it and cancel nothing. */
    private static Tooltip tip(String words) {
        Tooltip tooltip = new Tooltip(words);
        tooltip.setHideOnEscape(false);
        return tooltip;
    }

    /**
     * Has {@code words} told whole by a tooltip of {@code place} where they are cut off. A tooltip is a window: it is
     * made when the pointer comes.
     */
    public static void tellWhole(Labeled words, Node place) {
        Tooltip whole = tip("");
        PrivateWords.tell(whole, place, words.textProperty());
        place.addEventFilter(MouseEvent.MOUSE_ENTERED, event -> {
            Tooltip.uninstall(place, whole);
            if (words.isTextTruncated()) {
                Tooltip.install(place, whole);
            }
        });
    }

    /**
     * Disables {@code control} while there is a reason, and tells it: to screen readers as its help, and to the pointer
     * as a tooltip of the node that is returned, which stands in the place of the control. A disabled control shows
     * none.
     *
     * @param reason one sentence; empty while the control can be used
     */
    public static Region disabledBecause(Region control, ObservableValue<String> reason) {
        StackPane place = new StackPane(control);
        Tooltip why = tip("");
        PrivateWords.follow(place, PrivateWords.of(place, reason), words -> {
            why.setText(words);
            control.setDisable(!words.isEmpty());
            control.setAccessibleHelp(words.isEmpty() ? null : words);
            if (words.isEmpty()) {
                Tooltip.uninstall(place, why);
            } else {
                Tooltip.install(place, why);
            }
        });
        place.visibleProperty().bind(control.visibleProperty());
        collapse(place);
        return place;
    }

    /** A screen reader passes {@code cell} while it is empty: the rest of a list is filled with such cells. */
    public static void passWhileEmpty(Cell<?> cell) {
        AccessibleRole filled = cell.getAccessibleRole();
        cell.emptyProperty().subscribe(empty -> cell.setAccessibleRole(empty ? AccessibleRole.NODE : filled));
    }

    /** Adds {@code keys}, the words of a keyboard shortcut, to the tooltip of {@code button}. */
    public static <B extends ButtonBase> B shortcut(B button, String keys) {
        button.setTooltip(tip(button.getAccessibleText() + "  " + keys));
        return button;
    }

    /**
     * Focuses {@code target} on {@code screen}. The content of a new scroll pane can be focused only once the pane has
     * its skin, so the skins of the whole scene are created first. In a window that was closed meanwhile, nothing
     * happens.
     */
    public static void focus(Node screen, Node target) {
        Scene scene = screen.getScene();
        if (scene != null && scene.getWindow() != null && scene.getWindow().isShowing()) {
            scene.getRoot().applyCss();
            target.requestFocus();
        }
    }

    /** The label over {@code field}, with the text of {@code key}; a prompt would vanish with the focus. */
    public static Label fieldLabel(String key, Node field) {
        Label label = label(Messages.text(key), "field-label");
        label.setLabelFor(field);
        return label;
    }

    /** A label with style classes. */
    public static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /** A text of one or more lines: it wraps in the width that it is given, and no line of it is cut off. */
    public static Label text(String words, String... styles) {
        Label text = wrap(label(words, styles));
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        return text;
    }

    /** Wraps the text of {@code label}, at a width that can be read: 90 characters. */
    public static <L extends Labeled> L wrap(L label) {
        label.setWrapText(true);
        label.getStyleClass().add("wrapped");
        return label;
    }

    /** A text that follows {@code words}, as the privacy mode shows them. */
    public static Label text(ObservableValue<String> words, String... styles) {
        Label text = text("", styles);
        PrivateWords.follow(text, words);
        return text;
    }

    /** A text with an icon, as a strip over the whole width; {@code style} gives it its colour. */
    public static Label strip(Ikon icon, String words, String style) {
        Label strip = text(words, "strip", style);
        strip.setGraphic(new FontIcon(icon));
        return strip;
    }

    /** The words of {@code key} as the title of a section. */
    public static Label sectionTitle(String key) {
        return label(Messages.text(key), "section-title");
    }

    /**
     * Has the content of {@code pane} drawn to the window. JavaFX draws it into an image of its own first, and so draws
     * all of it again when one text in it changes.
     */
    public static void drawDirectly(ScrollPane pane) {
        pane.skinProperty().subscribe(skin -> {
            Node viewport = pane.lookup(".viewport");
            if (viewport != null) {
                viewport.setCache(false);
            }
        });
    }

    /** Lets {@code node} take no space while it is invisible. */
    public static void collapse(Node node) {
        node.managedProperty().bind(node.visibleProperty());
    }

    /** {@code first} unless it is empty, else {@code second}. */
    public static ObservableValue<String> firstOf(ObservableValue<String> first, ObservableValue<String> second) {
        return first.flatMap(words -> words.isEmpty() ? second : first);
    }

    /** A node that takes the remaining width of a row. */
    public static Region spacer() {
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        return spacer;
    }

    private static Button act(Button button, Runnable action, String... styles) {
        button.setOnAction(event -> action.run());
        button.getStyleClass().addAll(styles);
        return button;
    }
}
