package dev.tokenconsole.ui.environments;

import java.security.cert.X509Certificate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.MapProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleMapProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentColour;
import dev.tokenconsole.model.environment.EnvironmentDraft;
import dev.tokenconsole.model.environment.EnvironmentDraft.Route;
import dev.tokenconsole.model.environment.EnvironmentField;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.model.environment.EnvironmentMerge;
import dev.tokenconsole.model.environment.EnvironmentRules;
import dev.tokenconsole.model.environment.TokenRecipe;

/** The values of the environment editor's fields, and their problems. */
final class EnvironmentForm {
    private final String id;
    private final List<Environment> others;
    private final Map<EnvironmentField, StringProperty> texts = new EnumMap<>(EnvironmentField.class);
    private final ObjectProperty<EnvironmentKind> kind = new SimpleObjectProperty<>();
    private final ObjectProperty<EnvironmentColour> colour = new SimpleObjectProperty<>();
    private final ObjectProperty<TokenRecipe> recipe = new SimpleObjectProperty<>();
    private final ObjectProperty<Route> route = new SimpleObjectProperty<>();
    private final BooleanProperty allowsTls12 = new SimpleBooleanProperty();
    private final ObservableList<X509Certificate> authorities = FXCollections.observableArrayList();
    private final MapProperty<EnvironmentField, String> problems =
        new SimpleMapProperty<>(FXCollections.observableHashMap());
    private final StringBinding preview;
    private EnvironmentDraft saved;

    /**
     * Starts with {@code draft}; an empty id stands for a new environment, whose id is derived from its name.
     * {@code others} are the environments of the vault.
     */
    EnvironmentForm(EnvironmentDraft draft, List<Environment> others) {
        this.id = draft.id();
        this.others = others;
        EnvironmentField.TYPED.forEach(field -> texts.put(field, new SimpleStringProperty("")));
        fill(draft);
        saved = draft();
        preview = Bindings.createStringBinding(this::previewText, text(EnvironmentField.BASE_URL),
            text(EnvironmentField.VERSION), text(EnvironmentField.TOKEN_URL), recipe);
    }

    /** Fills in {@code draft}. A field that is not shown keeps its text until it is shown again. */
    void fill(EnvironmentDraft draft) {
        texts.forEach((field, text) -> {
            if (field.isUsedBy(draft)) {
                text.set(draft.texts().getOrDefault(field, ""));
            }
        });
        kind.set(draft.kind());
        EnvironmentColour chosen = draft.colour();
        colour.set(chosen == null ? EnvironmentColour.of(draft.kind()) : chosen);
        recipe.set(draft.recipe());
        route.set(draft.route());
        allowsTls12.set(draft.allowsTls12());
        authorities.setAll(draft.authorities());
        problems.clear();
    }

    /** The values of the fields that are shown. */
    EnvironmentDraft draft() {
        Map<EnvironmentField, String> typed = new EnumMap<>(EnvironmentField.class);
        texts.forEach((field, text) -> typed.put(field, Objects.requireNonNullElse(text.get(), "").strip()));
        typed.values().removeIf(String::isEmpty);
        boolean usual = kind.get() == EnvironmentKind.PRODUCTION || colour.get() == EnvironmentColour.of(kind.get());
        String named = id.isEmpty() ? EnvironmentRules.newId(text(EnvironmentField.NAME).get(), others) : id;
        return new EnvironmentDraft(named, typed, kind.get(), usual ? null : colour.get(), recipe.get(),
            allowsTls12.get(), authorities, route.get()).withoutUnusedTexts();
    }

    StringProperty text(EnvironmentField field) {
        return Objects.requireNonNull(texts.get(field));
    }

    ObjectProperty<EnvironmentKind> kind() {
        return kind;
    }

    ObjectProperty<EnvironmentColour> colour() {
        return colour;
    }

    ObjectProperty<TokenRecipe> recipe() {
        return recipe;
    }

    ObjectProperty<Route> route() {
        return route;
    }

    BooleanProperty allowsTls12() {
        return allowsTls12;
    }

    ObservableList<X509Certificate> authorities() {
        return authorities;
    }

    /** The problems of the fields that were checked. */
    MapProperty<EnvironmentField, String> problems() {
        return problems;
    }

    /** The request line of a token request, as far as the fields tell. */
    ObservableValue<String> preview() {
        return preview;
    }

    /** Checks one field, as when the focus leaves it. */
    void check(EnvironmentField field) {
        String problem = EnvironmentRules.problems(draft(), others).get(field);
        if (problem == null) {
            problems.remove(field);
        } else {
            problems.put(field, problem);
        }
    }

    /** Checks all fields; true if all are valid. */
    boolean checkAll() {
        Map<EnvironmentField, String> all = EnvironmentRules.problems(draft(), others);
        problems.keySet().retainAll(all.keySet());
        problems.putAll(all);
        return all.isEmpty();
    }

    /** Merges the fields with {@code elsewhere}, the environment as another program saved it. */
    EnvironmentMerge merge(EnvironmentDraft elsewhere) {
        EnvironmentDraft changed = new EnvironmentForm(elsewhere, List.of()).draft();
        EnvironmentMerge merge = EnvironmentMerge.of(saved, draft(), changed);
        if (!merge.taken().isEmpty()) {
            fill(merge.draft());
        }
        saved = changed;
        return merge;
    }

    /** True if a field differs from what was loaded, merged or saved last. */
    boolean isDirty() {
        return !draft().equals(saved);
    }

    /** Makes the current values those that {@link #isDirty()} compares with. */
    void markSaved() {
        saved = draft();
    }

    private String previewText() {
        return draft().tokenUrl().map(url -> Messages.text("ui.address", url))
            .orElseGet(() -> Messages.text("ui.environment.preview.none"));
    }
}
