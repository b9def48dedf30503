package dev.tokenconsole.ui.environments;

import java.util.List;
import java.util.stream.Stream;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.EnvironmentColour;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.control.FormField;

/** The fields for the kind of an environment and its colour. */
final class KindFields extends VBox {
    private final EnvironmentForm form;
    private final Choice<EnvironmentKind> kind;
    private final Choice<EnvironmentColour> colour;

    KindFields(EnvironmentForm form) {
        this.form = form;
        getStyleClass().add("fields");
        kind = new Choice<>("environment-kind", "ui.environment.kind",
            List.of(EnvironmentKind.SANDBOX, EnvironmentKind.PRODUCTION, EnvironmentKind.OTHER),
            EnvironmentWords::of, form.kind());
        colour = new Choice<>("environment-colour", "ui.environment.colour", List.of(), EnvironmentWords::of,
            form.colour());
        colour.setCellFactory(list -> new ColourCell());
        colour.setButtonCell(new ColourCell());
        HBox row = new HBox(
            new FormField("ui.environment.kind", kind),
            new FormField("ui.environment.colour", Controls.disabledBecause(colour, form.kind().map(chosen ->
                chosen == EnvironmentKind.PRODUCTION ? Messages.text("ui.environment.colour.production") : "")),
                colour));
        row.getChildren().forEach(field -> HBox.setHgrow(field, Priority.ALWAYS));
        row.getStyleClass().add("field-row");
        Label production = Controls.text(Messages.text("ui.environment.production"), "strip", "danger");
        production.setId("environment-production");
        production.visibleProperty().bind(form.kind().isEqualTo(EnvironmentKind.PRODUCTION));
        Controls.collapse(production);
        getChildren().addAll(row, production);
        form.kind().subscribe(this::selectColour);
        selectColour(form.kind().get(), form.kind().get());
    }

    /** The box of kinds. */
    Choice<EnvironmentKind> box() {
        return kind;
    }

    /** The default colour follows the kind; another selected colour stays. Production is red, and nothing else is. */
    private void selectColour(EnvironmentKind before, EnvironmentKind after) {
        boolean production = after == EnvironmentKind.PRODUCTION;
        EnvironmentColour chosen = form.colour().get();
        boolean isKept = chosen != EnvironmentColour.of(before) && chosen != EnvironmentColour.RED && !production;
        boolean isUnchanged = after == before && !production;
        EnvironmentColour next = isKept || isUnchanged ? chosen : EnvironmentColour.of(after);
        colour.getItems().setAll(Stream.of(EnvironmentColour.values())
            .filter(each -> each == EnvironmentColour.RED == production).toList());
        form.colour().set(next);
    }
}
