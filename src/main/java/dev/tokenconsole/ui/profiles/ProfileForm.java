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
import dev.tokenconsole.model.profile.ProfileRules.Field;
import dev.tokenconsole.model.profile.ProfileRules;
import dev.tokenconsole.model.secret.Secret;

/** What stands in the fields of the profile editor, and what is wrong with it. */
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

    /** {@code others} are the profiles that are already there; one of {@code environments} is chosen. */
    ProfileForm(UUID id, List<Profile> others, List<Environment> environments) {
        this.id = id;
        this.others = others;
        this.environments = FXCollections.observableArrayList(environments);
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

    /**
     * Merges the fields with {@code elsewhere}, the profile as another program saved it, null if it removed it; the
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
        environments.setAll(current);
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

    /** Those that can be chosen. */
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
        return !saved.equals(values());
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
