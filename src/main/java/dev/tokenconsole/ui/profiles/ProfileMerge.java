package dev.tokenconsole.ui.profiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.tokenconsole.model.profile.ProfileRules.Field;

/**
 * The merge of a form with a profile that another program changed, field by field.
 *
 * @param taken the fields that only the other program changed; they take its value
 * @param both the fields that were changed differently on both sides; they keep the value in the form
 */
record ProfileMerge(List<Field> taken, List<Field> both) {
    /** No field was changed by another program. */
    static final ProfileMerge NONE = new ProfileMerge(List.of(), List.of());

    /** Compares {@code typed}, which began as {@code saved}, with {@code elsewhere}; each holds all fields. */
    static ProfileMerge of(Map<Field, String> saved, Map<Field, String> typed, Map<Field, String> elsewhere) {
        List<Field> taken = new ArrayList<>();
        List<Field> both = new ArrayList<>();
        for (Field field : Field.values()) {
            String changed = Objects.requireNonNull(elsewhere.get(field));
            if (!changed.equals(saved.get(field)) && !changed.equals(typed.get(field))) {
                boolean edited = !Objects.equals(typed.get(field), saved.get(field));
                (edited ? both : taken).add(field);
            }
        }
        return new ProfileMerge(List.copyOf(taken), List.copyOf(both));
    }
}
