package dev.tokenconsole.model.environment;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A draft of an environment that was changed elsewhere meanwhile: fields that were not changed here follow the change,
 * those that were stay.
 *
 * @param draft the result
 * @param taken the fields that follow the change
 * @param both the fields that were changed on both sides, and not alike; {@code draft} has them as they are here
 */
public record EnvironmentMerge(EnvironmentDraft draft, List<EnvironmentField> taken, List<EnvironmentField> both) {
    /** The id never changes, and the host and port of a proxy go with the route. */
    private static final Set<EnvironmentField> FIELDS = EnumSet.complementOf(
        EnumSet.of(EnvironmentField.ID, EnvironmentField.PROXY_HOST, EnvironmentField.PROXY_PORT));

    /** Copies both lists. */
    public EnvironmentMerge {
        taken = List.copyOf(taken);
        both = List.copyOf(both);
    }

    /** The merge of {@code here} with {@code elsewhere}, which both began as {@code before}. */
    public static EnvironmentMerge of(EnvironmentDraft before, EnvironmentDraft here, EnvironmentDraft elsewhere) {
        List<EnvironmentField> taken = new ArrayList<>();
        List<EnvironmentField> both = new ArrayList<>();
        for (EnvironmentField field : FIELDS) {
            if (!field.isSame(before, elsewhere) && !field.isSame(here, elsewhere)) {
                (field.isSame(before, here) ? taken : both).add(field);
            }
        }
        if (!EnvironmentField.SCOPE.isSame(before, here) && !here.text(EnvironmentField.SCOPE).isEmpty()
            && !elsewhere.recipe().scoped()) {
            keepHere(EnvironmentField.RECIPE, taken, both);
        }
        if (!EnvironmentField.COLOUR.isSame(before, here) && elsewhere.kind() == EnvironmentKind.PRODUCTION) {
            keepHere(EnvironmentField.KIND, taken, both);
        }
        if (!(taken.contains(EnvironmentField.RECIPE) ? elsewhere : here).recipe().scoped()) {
            keepHere(EnvironmentField.SCOPE, taken, both);
        }
        if ((taken.contains(EnvironmentField.KIND) ? elsewhere : here).kind() == EnvironmentKind.PRODUCTION) {
            keepHere(EnvironmentField.COLOUR, taken, both);
        }
        EnvironmentDraft merged = here;
        for (EnvironmentField field : taken) {
            merged = field.copy(merged, elsewhere);
        }
        return new EnvironmentMerge(merged, taken, both);
    }

    /** There is no scope without a recipe that takes one, and no colour but red for production. */
    private static void keepHere(EnvironmentField field, List<EnvironmentField> taken, List<EnvironmentField> both) {
        if (taken.remove(field)) {
            both.add(field);
        }
    }
}
