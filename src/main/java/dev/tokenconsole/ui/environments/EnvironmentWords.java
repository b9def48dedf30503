package dev.tokenconsole.ui.environments;

import java.util.List;
import java.util.Locale;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.EnvironmentColour;
import dev.tokenconsole.model.environment.EnvironmentDraft.Route;
import dev.tokenconsole.model.environment.EnvironmentField;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.model.environment.TokenRecipe;

/** The options of an environment in words. */
final class EnvironmentWords {
    private EnvironmentWords() {}

    static String of(EnvironmentKind kind) {
        return Messages.text("ui.environment.kind." + lower(kind));
    }

    static String of(EnvironmentColour colour) {
        return Messages.text("ui.environment.colour." + lower(colour));
    }

    static String of(Route route) {
        return Messages.text("ui.environment.route." + lower(route));
    }

    static String of(TokenRecipe recipe) {
        return Messages.text("ui.environment.recipe." + recipe.id());
    }

    /** The token request of {@code recipe} in one line. */
    static String explain(TokenRecipe recipe) {
        return Messages.text("ui.environment.recipe." + recipe.id() + ".hint");
    }

    /** The labels of {@code fields}. */
    static List<String> of(List<EnvironmentField> fields) {
        return fields.stream().map(field -> Messages.text(key(field))).toList();
    }

    /** The key of the label of {@code field}. */
    static String key(EnvironmentField field) {
        return "ui.environment." + field.id();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
