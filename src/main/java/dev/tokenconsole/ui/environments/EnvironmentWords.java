package dev.tokenconsole.ui.environments;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import dev.tokenconsole.formats.credentials.filing.NewEnvironment.Gap;
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

    /** The matters to look at before the environment is saved. */
    static String of(Collection<Gap> gaps) {
        return gaps.stream().sorted().map(gap -> switch (gap) {
            case PATH_UNREAD -> Messages.text("ui.environment.gap.path");
            case PARAMETERS_LEFT_OUT -> Messages.text("ui.environment.gap.parameters");
            case NO_TOKEN_URL -> Messages.text("ui.environment.gap.token-url");
            case SEVERAL_TOKEN_URLS -> Messages.text("ui.environment.gap.several");
            case RECIPE_LIKELY -> Messages.text("ui.environment.gap.recipe");
            case OTHER_JSON -> Messages.text("ui.environment.gap.json");
            case SCOPE_LEFT_OUT -> Messages.text("ui.environment.gap.scope");
            case OTHER_GRANT -> Messages.text("ui.environment.gap.grant");
            case OTHER_PARAMETERS -> Messages.text("ui.environment.gap.others");
        }).collect(Collectors.joining(" "));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
