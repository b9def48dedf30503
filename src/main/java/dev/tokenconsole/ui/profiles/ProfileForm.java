package dev.tokenconsole.ui.profiles;

import java.util.EnumMap;
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
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.profile.ProfileRules;
import dev.tokenconsole.model.profile.ProfileRules.Field;
import dev.tokenconsole.model.secret.Secret;

/** The values of the profile editor's fields, and their problems. */
final class ProfileForm {
    private final UUID id;
    private final List<Profile> others;
    private final ObservableList<Environment> environments;
    private final StringProperty name = new SimpleStringProperty("");
    private final ObjectProperty<Environment> environment = new SimpleObjectProperty<>();
    private final StringProperty clientId = new SimpleStringProperty("");
    private final StringProperty secret = new SimpleStringProperty("");
    private final StringProperty note = new SimpleStringProperty("");
    private final MapProperty<Field, String> problems = new SimpleMapProperty<>(FXCollections.observableHashMap());
    private boolean renews;
    private Map<Field, String> saved = values();

    /** {@code others} are the profiles of the vault; the profile belongs to one of {@code environments}. */
    ProfileForm(UUID id, List<Profile> others, List<Environment> environments) {
        this.id = id;
        this.others = others;
        this.environments = FXCollections.observableArrayList(environments);
    }

    /** Fills in the fields; {@link #isDirty()} compares with these values. */
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

    /**
     * Merges the fields with {@code elsewhere}, the profile as it was saved meanwhile, null if it was removed; the
     * environments become {@code current}. If the selected environment was removed, none is selected.
     */
    ProfileMerge merge(@Nullable Profile elsewhere, List<Environment> current) {
        Map<Field, String> merged = values();
        Environment selected = environment.get();
        ProfileMerge merge = ProfileMerge.NONE;
        if (elsewhere != null) {
            Map<Field, String> changed = values(elsewhere);
            merge = ProfileMerge.of(saved, merged, changed);
            merge.taken().forEach(field -> merged.put(field, Objects.requireNonNull(changed.get(field))));
            renews = elsewhere.renews();
            saved = changed;
        }
        if (!environments.equals(current)) {
            environments.setAll(current);
        }
        fill(merged);
        merge.taken().forEach(this::check);
        if (environment.get() == null && selected != null) {
            problems.put(Field.ENVIRONMENT, Messages.text("profile.environment.gone", selected.name()));
        }
        return merge;
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

    /** The environments that can be selected. */
    ObservableList<Environment> environments() {
        return environments;
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

    /** The problems of the fields that were checked. */
    MapProperty<Field, String> problems() {
        return problems;
    }

    /** Checks one field, as when the focus leaves it. */
    void check(Field field) {
        String problem = allProblems().get(field);
        if (problem == null) {
            problems.remove(field);
        } else {
            problems.put(field, problem);
        }
    }

    /** Checks all fields; true if all are valid. */
    boolean checkAll() {
        Map<Field, String> all = allProblems();
        problems.keySet().retainAll(all.keySet());
        problems.putAll(all);
        return all.isEmpty();
    }

    /** True if a field differs from what was loaded or merged. */
    boolean isDirty() {
        return !saved.equals(values());
    }

    /** A profile with the values of the fields, owned by the caller. */
    Profile toProfile() {
        Environment chosen = environment.get();
        return new Profile(id, name.get().strip(), chosen == null ? "" : chosen.id(),
            clientId.get(), Secret.of(secret.get()), note.get(), renews);
    }

    /** Clears the field of the secret. */
    void wipe() {
        secret.set("");
        saved = values();
    }

    private Map<Field, String> allProblems() {
        try (Profile profile = toProfile()) {
            return ProfileRules.problems(profile, others);
        }
    }

    private void fill(Map<Field, String> texts) {
        name.set(texts.get(Field.NAME));
        String chosen = texts.get(Field.ENVIRONMENT);
        environment.set(environments.stream().filter(each -> each.id().equals(chosen)).findFirst().orElse(null));
        clientId.set(texts.get(Field.CLIENT_ID));
        secret.set(texts.get(Field.SECRET));
        note.set(texts.get(Field.NOTE));
    }

    private Map<Field, String> values() {
        Environment chosen = environment.get();
        return values(name.get(), chosen == null ? "" : chosen.id(), clientId.get(), secret.get(), note.get());
    }

    private static Map<Field, String> values(Profile profile) {
        return values(profile.name(), profile.environmentId(), profile.clientId(), profile.secret().reveal(),
            profile.note());
    }

    private static Map<Field, String> values(
            String name, String environment, String clientId, String secret, String note) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        values.put(Field.NAME, name);
        values.put(Field.ENVIRONMENT, environment);
        values.put(Field.CLIENT_ID, clientId);
        values.put(Field.SECRET, secret);
        values.put(Field.NOTE, note);
        return values;
    }
}
