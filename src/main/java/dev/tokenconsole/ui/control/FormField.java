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
 * A field of a form, with its label over it and what is wrong under it. The room for that is kept free: a fault that
 * shows itself when a button below is pressed must not move the button away from under the pointer.
 */
public final class FormField extends VBox {
    /** A field that cannot be filled in wrongly; {@code hints} stand under it. */
    public FormField(String key, Control shown, Label... hints) {
        getStyleClass().add("form-field");
        getChildren().addAll(Controls.fieldLabel(key, shown), shown);
        getChildren().addAll(hints);
    }

    /**
     * {@code left} is run when the focus leaves {@code shown}; {@code inputs} are the parts of it that take the
     * keyboard. {@code hints} stand under the field while {@code problem} is null or empty.
     */
    public FormField(String key, Node shown, List<? extends Control> inputs, ObservableValue<String> problem,
            Runnable left, Label... hints) {
        Label label = Controls.fieldLabel(key, inputs.getFirst());
        Label fault = Controls.text(problem, "field-problem");
        fault.setId(inputs.getFirst().getId() + "-problem");
        fault.visibleProperty().bind(fault.textProperty().isNotEmpty());
        for (Control input : inputs) {
            input.accessibleHelpProperty().bind(fault.textProperty());
            fault.textProperty().subscribe(text ->
                input.pseudoClassStateChanged(PseudoClasses.INVALID, text != null && !text.isEmpty()));
        }
        shown.focusWithinProperty().subscribe((was, is) -> {
            if (was && !is) {
                left.run();
            }
        });
        for (Label hint : hints) {
            hint.visibleProperty().bind(fault.visibleProperty().not());
        }
        StackPane under = new StackPane(hints);
        under.getChildren().add(fault);
        under.setAlignment(Pos.TOP_LEFT);
        getStyleClass().add("form-field");
        getChildren().addAll(label, shown, under);
    }
}
