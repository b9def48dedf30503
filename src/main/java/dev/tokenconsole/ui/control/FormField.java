package dev.tokenconsole.ui.control;

import java.util.List;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * A field of a form, with its label over it and its problem under it. The space for the problem is reserved, so that a
 * problem that appears when a button below is pressed does not move the button away from the pointer.
 */
public final class FormField extends VBox {
    /** A field that is always valid; {@code hints} stand below it. */
    public FormField(String key, Control shown, Label... hints) {
        this(key, shown, shown, hints);
    }

    /** The same for {@code input} in {@code shown}. */
    public FormField(String key, Node shown, Control input, Label... hints) {
        getStyleClass().add("form-field");
        getChildren().addAll(Controls.fieldLabel(key, input), shown);
        getChildren().addAll(hints);
    }

    /**
     * {@code onLeave} runs when the focus leaves {@code shown}; {@code inputs} are the parts of it that take the
     * keyboard. {@code hints} stand below the field while {@code problem} is null or empty.
     */
    public FormField(String key, Node shown, List<? extends Control> inputs, ObservableValue<String> problem,
            Runnable onLeave, Label... hints) {
        Label label = Controls.fieldLabel(key, inputs.getFirst());
        Label problemText = Controls.text(problem, "field-problem");
        problemText.setId(inputs.getFirst().getId() + "-problem");
        problemText.visibleProperty().bind(problemText.textProperty().isNotEmpty());
        for (Control input : inputs) {
            input.accessibleHelpProperty().bind(problemText.textProperty());
            problemText.textProperty().subscribe(text ->
                input.pseudoClassStateChanged(PseudoClasses.INVALID, text != null && !text.isEmpty()));
        }
        shown.focusWithinProperty().subscribe((was, is) -> {
            if (was && !is) {
                onLeave.run();
            }
        });
        for (Label hint : hints) {
            hint.visibleProperty().bind(problemText.visibleProperty().not());
        }
        StackPane under = new StackPane(hints);
        under.getChildren().add(problemText);
        under.setAlignment(Pos.TOP_LEFT);
        getStyleClass().add("form-field");
        getChildren().addAll(label, shown, under);
    }
}
