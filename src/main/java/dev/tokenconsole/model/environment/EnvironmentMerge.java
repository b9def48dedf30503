package dev.tokenconsole.model.environment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.model.environment.EnvironmentDraft.Route;
import dev.tokenconsole.model.environment.EnvironmentRules.Field;

/**
 * What is being written about an environment that was changed elsewhere meanwhile: what was not touched here follows
 * the change, what was touched stays.
 *
 * @param draft what comes of it
 * @param taken what follows the change
 * @param both what was changed on both sides, and not alike; {@code draft} has it as it was written here
 */
public record EnvironmentMerge(EnvironmentDraft draft, List<Part> taken, List<Part> both) {
    /** Copies both lists. */
    public EnvironmentMerge {
        taken = List.copyOf(taken);
        both = List.copyOf(both);
    }

    /** What is taken over as a whole or not at all, in the order in which a person sees it. */
    public enum Part {
        /** {@link Field#NAME}. */
        NAME,
        /** {@link EnvironmentDraft#kind()}. */
        KIND,
        /** {@link EnvironmentDraft#colour()}. */
        COLOUR,
        /** {@link EnvironmentDraft#recipe()}. */
        RECIPE,
        /** {@link Field#BASE_URL}. */
        BASE_URL,
        /** {@link Field#VERSION}. */
        VERSION,
        /** {@link Field#TOKEN_URL}. */
        TOKEN_URL,
        /** {@link Field#SCOPE}. */
        SCOPE,
        /** {@link Field#ISSUER}. */
        ISSUER,
        /** {@link Field#AUDIENCE}. */
        AUDIENCE,
        /** {@link Field#KEY_SET_URL}. */
        KEY_SET_URL,
        /** {@link EnvironmentDraft#route()} with its host and its port, which mean nothing without each other. */
        PROXY,
        /** {@link EnvironmentDraft#allowsTls12()}. */
        TLS12,
        /** {@link EnvironmentDraft#authorities()}. */
        AUTHORITIES
    }

    /** What comes of {@code here}, which began as {@code before}, when that is {@code elsewhere} now. */
    public static EnvironmentMerge of(EnvironmentDraft before, EnvironmentDraft here, EnvironmentDraft elsewhere) {
        List<Part> taken = new ArrayList<>();
        List<Part> both = new ArrayList<>();
        for (Part part : Part.values()) {
            if (!isAlike(part, before, elsewhere) && !isAlike(part, here, elsewhere)) {
                (isAlike(part, before, here) ? taken : both).add(part);
            }
        }
        if (!isAlike(Part.SCOPE, before, here) && !here.text(Field.SCOPE).isEmpty() && !elsewhere.recipe().scoped()) {
            keepHere(Part.RECIPE, taken, both);
        }
        if (!isAlike(Part.COLOUR, before, here) && elsewhere.kind() == EnvironmentKind.PRODUCTION) {
            keepHere(Part.KIND, taken, both);
        }
        if (!(taken.contains(Part.RECIPE) ? elsewhere : here).recipe().scoped()) {
            keepHere(Part.SCOPE, taken, both);
        }
        if ((taken.contains(Part.KIND) ? elsewhere : here).kind() == EnvironmentKind.PRODUCTION) {
            keepHere(Part.COLOUR, taken, both);
        }
        Function<Part, EnvironmentDraft> side = part -> taken.contains(part) ? elsewhere : here;
        return new EnvironmentMerge(new EnvironmentDraft(here.id(), texts(side), side.apply(Part.KIND).kind(),
            side.apply(Part.COLOUR).colour(), side.apply(Part.RECIPE).recipe(), side.apply(Part.TLS12).allowsTls12(),
            side.apply(Part.AUTHORITIES).authorities(), side.apply(Part.PROXY).route()), taken, both);
    }

    /** There is no scope without a recipe that takes one, and no colour but red for production. */
    private static void keepHere(Part part, List<Part> taken, List<Part> both) {
        if (taken.remove(part)) {
            both.add(part);
        }
    }

    private static boolean isAlike(Part part, EnvironmentDraft one, EnvironmentDraft other) {
        return Objects.equals(value(part, one), value(part, other));
    }

    private static @Nullable Object value(Part part, EnvironmentDraft draft) {
        return switch (part) {
            case NAME -> draft.text(Field.NAME);
            case KIND -> draft.kind();
            case COLOUR -> draft.colour();
            case RECIPE -> draft.recipe();
            case BASE_URL -> draft.text(Field.BASE_URL);
            case VERSION -> draft.text(Field.VERSION);
            case TOKEN_URL -> draft.text(Field.TOKEN_URL);
            case SCOPE -> draft.text(Field.SCOPE);
            case ISSUER -> draft.text(Field.ISSUER);
            case AUDIENCE -> draft.text(Field.AUDIENCE);
            case KEY_SET_URL -> draft.text(Field.KEY_SET_URL);
            case PROXY -> draft.route() == Route.MANUAL
                ? List.of(draft.text(Field.PROXY_HOST), draft.text(Field.PROXY_PORT)) : draft.route();
            case TLS12 -> draft.allowsTls12();
            case AUTHORITIES -> draft.authorities();
        };
    }

    private static Map<Field, String> texts(Function<Part, EnvironmentDraft> side) {
        Map<Field, String> texts = new EnumMap<>(Field.class);
        texts.put(Field.NAME, side.apply(Part.NAME).text(Field.NAME));
        texts.put(Field.BASE_URL, side.apply(Part.BASE_URL).text(Field.BASE_URL));
        texts.put(Field.VERSION, side.apply(Part.VERSION).text(Field.VERSION));
        texts.put(Field.TOKEN_URL, side.apply(Part.TOKEN_URL).text(Field.TOKEN_URL));
        texts.put(Field.SCOPE, side.apply(Part.SCOPE).text(Field.SCOPE));
        texts.put(Field.ISSUER, side.apply(Part.ISSUER).text(Field.ISSUER));
        texts.put(Field.AUDIENCE, side.apply(Part.AUDIENCE).text(Field.AUDIENCE));
        texts.put(Field.KEY_SET_URL, side.apply(Part.KEY_SET_URL).text(Field.KEY_SET_URL));
        texts.put(Field.PROXY_HOST, side.apply(Part.PROXY).text(Field.PROXY_HOST));
        texts.put(Field.PROXY_PORT, side.apply(Part.PROXY).text(Field.PROXY_PORT));
        return texts;
    }
}
