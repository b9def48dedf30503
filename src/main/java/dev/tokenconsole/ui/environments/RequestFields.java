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
import dev.tokenconsole.ui.paste.PasteTextField;

/** The fields for the token request, with a preview of its request line. */
final class RequestFields extends VBox {
    private final TypedField base;

    RequestFields(EnvironmentForm form) {
        getStyleClass().add("fields");
        Choice<TokenRecipe> recipe = new Choice<>("environment-recipe", "ui.environment.recipe", TokenRecipe.ALL,
            EnvironmentWords::of, form.recipe());
        Label recipeHint = Controls.text(form.recipe().map(EnvironmentWords::explain), "muted", "field-hint");
        recipeHint.setId("environment-recipe-hint");
        base = new TypedField(form, EnvironmentField.BASE_URL);
        TypedField version = new TypedField(form, EnvironmentField.VERSION);
        version.getStyleClass().add("narrow-field");
        version.visibleProperty().bind(form.recipe().map(TokenRecipe::isVersioned));
        HBox address = new HBox(base, version);
        address.getStyleClass().add("field-row");
        HBox.setHgrow(base, Priority.ALWAYS);
        Label tokenUrlHint =
            Controls.text(form.recipe().map(RequestFields::tokenUrlHint), "muted", "field-hint");
        TypedField tokenUrl = new TypedField(form, EnvironmentField.TOKEN_URL,
            tokenUrlHint);
        TypedField scope = new TypedField(form, EnvironmentField.SCOPE,
            Controls.text(Messages.text("ui.environment.scope.hint"), "muted", "field-hint"));
        scope.visibleProperty().bind(form.recipe().map(TokenRecipe::scoped));
        TypedField parameters = new TypedField(form, EnvironmentField.PARAMETERS,
            Controls.text(Messages.text("ui.environment.parameters.hint"), "muted", "field-hint"));
        Controls.collapse(version);
        Controls.collapse(scope);
        // The recipe decides which of these fields are valid.
        form.recipe().subscribe((was, is) -> form.problems().keySet().removeAll(EnumSet.of(EnvironmentField.BASE_URL,
            EnvironmentField.VERSION, EnvironmentField.TOKEN_URL, EnvironmentField.SCOPE)));
        TextField preview = new PasteTextField();
        preview.setEditable(false);
        preview.getStyleClass().addAll("mono", "preview");
        preview.textProperty().bind(form.preview());
        Controls.named(preview, "environment-preview", "ui.environment.preview");
        getChildren().addAll(
            new FormField("ui.environment.recipe", recipe, recipeHint),
            address, tokenUrl, scope, parameters,
            new VBox(Controls.fieldLabel("ui.environment.preview", preview), preview));
    }

    TextField baseUrl() {
        return base.input();
    }

    private static String tokenUrlHint(TokenRecipe recipe) {
        return recipe.path().isEmpty() ? Messages.text("ui.environment.token-url.needed")
            : Messages.text("ui.environment.token-url.usual", recipe.path().replace("{version}", "…"));
    }
}
