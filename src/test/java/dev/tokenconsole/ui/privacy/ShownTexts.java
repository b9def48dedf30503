package dev.tokenconsole.ui.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

/** All that can be seen of the windows of this program, or heard from them. FX thread only. */
final class ShownTexts {
    private final List<String> texts = new ArrayList<>();

    private ShownTexts() {}

    /** Of all windows, menus and tooltips: titles, texts, tooltips not yet shown, and what a screen reader says. */
    static List<String> all() {
        ShownTexts shown = new ShownTexts();
        for (Window window : Window.getWindows()) {
            if (window instanceof Stage stage) {
                shown.add("title", stage.getTitle());
            }
            shown.collect(window.getScene().getRoot());
        }
        return shown.texts;
    }

    /** The same of {@code node} alone. */
    static List<String> of(Node node) {
        ShownTexts shown = new ShownTexts();
        shown.collect(node);
        return shown.texts;
    }

    private void collect(Node node) {
        String place = node.getClass().getSimpleName() + " " + node.getId();
        add(place, node instanceof Text text ? text.getText() : null);
        add(place + " (spoken)", node.getAccessibleText());
        add(place + " (help)", node.getAccessibleHelp());
        add(place + " (TEXT)", Objects.toString(node.queryAccessibleAttribute(AccessibleAttribute.TEXT), null));
        add(place + " (HELP)", Objects.toString(node.queryAccessibleAttribute(AccessibleAttribute.HELP), null));
        if (node instanceof Labeled labeled) {
            add(place, labeled.getText());
        }
        if (node instanceof TextInputControl field) {
            add(place + " (prompt)", field.getPromptText());
        }
        Tooltip own = node instanceof Control control ? control.getTooltip() : null;
        Stream.of(own, node.getProperties().get("javafx.scene.control.Tooltip"))
            .forEach(tip -> add(place + " (tooltip)", tip instanceof Tooltip words ? words.getText() : null));
        // The stylesheet gives the text of a hidden area no colour, and a screen reader finds no children.
        boolean hidden = node instanceof TextArea area && PrivacyMode.hides(area);
        if (hidden) {
            assertEquals(List.of(), node.queryAccessibleAttribute(AccessibleAttribute.CHILDREN));
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::collect);
        }
    }

    private void add(String place, @Nullable String text) {
        if (text != null) {
            texts.add(place + ": " + text.replace("\n", ""));
        }
    }
}
