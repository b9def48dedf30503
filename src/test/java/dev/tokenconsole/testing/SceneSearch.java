package dev.tokenconsole.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;

/** The places of a scene that show or say a text, or could show it again. */
public final class SceneSearch {
    private final List<String> words;
    private final List<String> found = new ArrayList<>();

    private SceneSearch(String... words) {
        this.words = List.of(words);
    }

    /** All places below {@code root} that hold one of {@code words}. FX thread only. */
    public static List<String> of(Parent root, String... words) {
        SceneSearch search = new SceneSearch(words);
        search.collect(root);
        return search.found;
    }

    /** The half of a field for secrets that is not revealed is no visible field. */
    private void collect(Node node) {
        if (!node.isVisible()) {
            return;
        }
        check(node, "accessible text", node.getAccessibleText());
        check(node, "accessible help", node.getAccessibleHelp());
        check(node, "id", node.getId());
        node.getProperties().values().stream().filter(Tooltip.class::isInstance).map(Tooltip.class::cast)
            .forEach(tooltip -> check(node, "tooltip", tooltip.getText()));
        switch (node) {
            case TextInputControl input -> input(input);
            case Labeled label -> check(node, "text", label.getText());
            case Text text -> check(node, "text", text.getText());
            default -> { }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::collect);
        }
    }

    /** A field for secrets holds it behind dots. */
    private void input(TextInputControl input) {
        check(input, "prompt", input.getPromptText());
        if (input instanceof PasswordField) {
            return;
        }
        String before = input.getText();
        check(input, "text", before);
        if (input.isUndoable()) {
            input.undo();
            check(input, "undo", input.getText());
            input.redo();
            assertEquals(before, input.getText());
        }
        if (input.isRedoable()) {
            input.redo();
            check(input, "redo", input.getText());
        }
    }

    private void check(Node node, String part, String text) {
        if (text != null && words.stream().anyMatch(text::contains)) {
            found.add(node + ": " + part);
        }
    }
}
