package dev.tokenconsole.ui.environments;

import java.util.Locale;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.profile.EnvironmentColour;
import dev.tokenconsole.profile.EnvironmentDraft.Route;
import dev.tokenconsole.profile.EnvironmentKind;
import dev.tokenconsole.profile.TokenRecipe;

/** What can be chosen for an environment, in words. */
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

    /** In one line, how {@code recipe} asks for a token. */
    static String explain(TokenRecipe recipe) {
        return Messages.text("ui.environment.recipe." + recipe.id() + ".hint");
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
