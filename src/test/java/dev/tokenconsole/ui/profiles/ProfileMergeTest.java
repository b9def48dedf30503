package dev.tokenconsole.ui.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.model.profile.ProfileRules.Field;

/** The merge of a form with a profile that another program changed. */
class ProfileMergeTest {
    private final Map<Field, String> saved = new EnumMap<>(Field.class);

    ProfileMergeTest() {
        for (Field field : Field.values()) {
            saved.put(field, "saved");
        }
    }

    @Test
    void aFieldThatOnlyTheOtherProgramChangedTakesItsValue() {
        assertEquals(new ProfileMerge(List.of(Field.SECRET), List.of()),
            ProfileMerge.of(saved, saved, with(Field.SECRET, "there")));
    }

    @Test
    void aFieldThatWasChangedDifferentlyOnBothSidesIsNamed() {
        assertEquals(new ProfileMerge(List.of(), List.of(Field.NAME)),
            ProfileMerge.of(saved, with(Field.NAME, "here"), with(Field.NAME, "there")));
    }

    @Test
    void theSameChangeOnBothSidesIsNone() {
        assertEquals(ProfileMerge.NONE, ProfileMerge.of(saved, with(Field.NAME, "same"), with(Field.NAME, "same")));
    }

    @Test
    void aFieldThatOnlyTheFormChangedStays() {
        assertEquals(ProfileMerge.NONE, ProfileMerge.of(saved, with(Field.NOTE, "here"), saved));
    }

    private Map<Field, String> with(Field field, String value) {
        Map<Field, String> changed = new EnumMap<>(saved);
        changed.put(field, value);
        return changed;
    }
}
