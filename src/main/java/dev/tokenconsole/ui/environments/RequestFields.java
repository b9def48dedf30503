package dev.tokenconsole.ui.environments;

import java.util.EnumSet;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.EnvironmentField;
import dev.tokenconsole.model.environment.TokenRecipe;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.control.FormField;

/** Where a token is asked for, and how; with the request that comes of it. */
final class RequestFields extends VBox {
    private final TypedField base;

    RequestFields(EnvironmentForm form) {
        getStyleClass().add("fields");
        Choice<TokenRecipe> recipe = new Choice<>("environment-recipe", "ui.environment.recipe", TokenRecipe.ALL,
            EnvironmentWords::of, form.recipe());
        Label how = Controls.label("", "muted", "field-hint");
        how.setId("environment-recipe-hint");
        how.textProperty().bind(form.recipe().map(EnvironmentWords::explain));
        base = new TypedField(form, EnvironmentField.BASE_URL);
        TypedField version = new TypedField(form, EnvironmentField.VERSION);
        version.getStyleClass().add("narrow-field");
        version.visibleProperty().bind(form.recipe().map(TokenRecipe::isVersioned));
        HBox place = new HBox(base, version);
        place.getStyleClass().add("field-row");
        HBox.setHgrow(base, Priority.ALWAYS);
        Label without = Controls.label("", "muted", "field-hint");
        without.textProperty().bind(form.recipe().map(RequestFields::withoutTokenUrl));
        TypedField own = new TypedField(form, EnvironmentField.TOKEN_URL, without);
        TypedField scope = new TypedField(form, EnvironmentField.SCOPE,
            Controls.label(Messages.text("ui.environment.scope.hint"), "muted", "field-hint"));
        scope.visibleProperty().bind(form.recipe().map(TokenRecipe::scoped));
        for (TypedField each : new TypedField[] {version, scope}) {
            each.managedProperty().bind(each.visibleProperty());
        }
        // A field that is looked at on leaving may be right or wrong by the recipe.
        form.recipe().subscribe((was, is) -> form.problems().keySet().removeAll(EnumSet.of(EnvironmentField.BASE_URL,
            EnvironmentField.VERSION, EnvironmentField.TOKEN_URL, EnvironmentField.SCOPE)));
        TextField preview = new TextField();
        preview.setEditable(false);
        preview.getStyleClass().addAll("mono", "preview");
        preview.textProperty().bind(form.preview());
        Controls.named(preview, "environment-preview", "ui.environment.preview");
        getChildren().addAll(
            new FormField("ui.environment.recipe", recipe, how),
            place, own, scope, new VBox(Controls.fieldLabel("ui.environment.preview", preview), preview));
    }

    TextField baseUrl() {
        return base.input();
    }

    private static String withoutTokenUrl(TokenRecipe recipe) {
        return recipe.path().isEmpty() ? Messages.text("ui.environment.token-url.needed")
            : Messages.text("ui.environment.token-url.usual", recipe.path().replace("{version}", "…"));
    }
}
