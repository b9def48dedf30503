package dev.tokenconsole.ui.environments;

import java.util.List;
import java.util.Locale;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.EnvironmentColour;
import dev.tokenconsole.model.environment.EnvironmentDraft.Route;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.model.environment.EnvironmentMerge.Part;
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

    /** The labels of {@code parts}. */
    static List<String> of(List<Part> parts) {
        return parts.stream().map(part -> Messages.text(switch (part) {
            case NAME -> "ui.environment.name";
            case KIND -> "ui.environment.kind";
            case COLOUR -> "ui.environment.colour";
            case RECIPE -> "ui.environment.recipe";
            case BASE_URL -> "ui.environment.base-url";
            case VERSION -> "ui.environment.version";
            case TOKEN_URL -> "ui.environment.token-url";
            case SCOPE -> "ui.environment.scope";
            case ISSUER -> "ui.environment.issuer";
            case AUDIENCE -> "ui.environment.audience";
            case KEY_SET_URL -> "ui.environment.key-set-url";
            case PROXY -> "ui.environment.route";
            case TLS12 -> "ui.environment.tls12";
            case AUTHORITIES -> "ui.environment.trust";
        })).toList();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
