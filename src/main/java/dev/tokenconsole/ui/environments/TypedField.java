package dev.tokenconsole.ui.environments;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import dev.tokenconsole.model.environment.EnvironmentField;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.control.FormField;
import dev.tokenconsole.ui.paste.PasteTextField;

/** A text field of the environment editor. */
final class TypedField extends VBox {
    /** They become claims, or are made of one. */
    private static final Set<EnvironmentField> CLAIMS = EnumSet.of(EnvironmentField.ISSUER, EnvironmentField.AUDIENCE,
        EnvironmentField.KEY_SET_URL, EnvironmentField.SCOPE, EnvironmentField.PARAMETERS);

    private final TextField input;

    /** {@code hints} stand below the field while it is valid. */
    TypedField(EnvironmentForm form, EnvironmentField field, Label... hints) {
        String key = EnvironmentWords.key(field);
        input = CLAIMS.contains(field) ? new PasteTextField().personal() : new PasteTextField();
        input.textProperty().bindBidirectional(form.text(field));
        if (field != EnvironmentField.NAME) {
            input.getStyleClass().add("mono");
        }
        getChildren().add(new FormField(key, Controls.named(input, "environment-" + field.id(), key), List.of(input),
            Bindings.valueAt(form.problems(), field), () -> {
                if (form.isDirty()) {
                    form.check(field);
                }
            }, hints));
    }

    TextField input() {
        return input;
    }
}
