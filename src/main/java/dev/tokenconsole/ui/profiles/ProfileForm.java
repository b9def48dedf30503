package dev.tokenconsole.ui.profiles;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import javafx.beans.property.MapProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleMapProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.profile.Environment;
import dev.tokenconsole.profile.Profile;
import dev.tokenconsole.profile.ProfileRules;
import dev.tokenconsole.profile.ProfileRules.Field;
import dev.tokenconsole.profile.Secret;

/** What stands in the fields of the profile editor, and what is wrong with it. */
final class ProfileForm {
    private final UUID id;
    private final List<Profile> others;
    private final StringProperty name = new SimpleStringProperty("");
    private final ObjectProperty<Environment> environment = new SimpleObjectProperty<>();
    private final StringProperty clientId = new SimpleStringProperty("");
    private final StringProperty secret = new SimpleStringProperty("");
    private final StringProperty note = new SimpleStringProperty("");
    private final MapProperty<Field, String> problems = new SimpleMapProperty<>(FXCollections.observableHashMap());
    private boolean renews;
    private Object[] saved = values();

    ProfileForm(UUID id, List<Profile> others) {
        this.id = id;
        this.others = others;
    }

    /** Fills the fields in, and takes this as the state that {@link #isDirty()} compares with. */
    void load(@Nullable Profile profile, Environment initial) {
        environment.set(initial);
        if (profile != null) {
            name.set(profile.name());
            clientId.set(profile.clientId());
            secret.set(profile.secret().reveal());
            note.set(profile.note());
            renews = profile.renews();
        }
        saved = values();
    }

    UUID id() {
        return id;
    }

    StringProperty name() {
        return name;
    }

    ObjectProperty<Environment> environment() {
        return environment;
    }

    StringProperty clientId() {
        return clientId;
    }

    StringProperty secret() {
        return secret;
    }

    StringProperty note() {
        return note;
    }

    /** What is wrong, by field, as far as it was looked at. */
    MapProperty<Field, String> problems() {
        return problems;
    }

    /** Looks at one field, as when the user leaves it. */
    void check(Field field) {
        String problem = allProblems().get(field);
        if (problem == null) {
            problems.remove(field);
        } else {
            problems.put(field, problem);
        }
    }

    /** Looks at all fields; true if nothing is wrong. */
    boolean checkAll() {
        Map<Field, String> all = allProblems();
        problems.keySet().retainAll(all.keySet());
        problems.putAll(all);
        return all.isEmpty();
    }

    /** Whether anything differs from what was loaded. */
    boolean isDirty() {
        return !Arrays.equals(saved, values());
    }

    /** A profile of what stands in the fields, owned by the caller. */
    Profile toProfile() {
        Environment chosen = environment.get();
        return new Profile(id, name.get().strip(), chosen == null ? "" : chosen.id(),
            clientId.get(), Secret.of(secret.get()), note.get(), renews);
    }

    /** Empties the secret's field. */
    void wipe() {
        secret.set("");
        saved = values();
    }

    private Map<Field, String> allProblems() {
        try (Profile profile = toProfile()) {
            return ProfileRules.problems(profile, others);
        }
    }

    private Object[] values() {
        Environment chosen = environment.get();
        return new Object[] {name.get(), Objects.toString(chosen == null ? null : chosen.id()), clientId.get(),
            secret.get(), note.get()};
    }
}
