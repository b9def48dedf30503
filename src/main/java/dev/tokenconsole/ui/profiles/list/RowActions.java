package dev.tokenconsole.ui.profiles.list;

import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import javafx.beans.InvalidationListener;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.ui.profiles.index.ProfileRow;

/** The actions of keys and clicks on a row. Where another profile is shown by one, an open editor is left first. */
final class RowActions {
    private final ProfileListViewModel model;
    private final Consumer<Runnable> gate;
    private final Runnable verb;
    /** The group whose heading the keys are at; null while they are at the chosen profile. */
    private @Nullable String heading;
    private Runnable moved = () -> {};
    private BiConsumer<List<UUID>, String> dropped = (ids, environment) -> {};

    /** {@code gate} runs a change of the selection, {@code verb} acts on the chosen profile. */
    RowActions(ProfileListViewModel model, Consumer<Runnable> gate, Runnable verb) {
        this.model = model;
        this.gate = gate;
        this.verb = verb;
        // A heading that went, or that another profile was chosen at, has the keys no more.
        model.rows().addListener((InvalidationListener) changed -> forgetHeading());
        model.chosen().subscribe(chosen -> heading = null);
    }

    private void forgetHeading() {
        if (model.rows().stream().noneMatch(row -> row instanceof ProfileRow.Group && row.group().equals(heading))) {
            heading = null;
        }
    }

    @Nullable String heading() {
        return heading;
    }

    /** {@code listener} runs when the keys are at another row. */
    void onMoved(Runnable listener) {
        moved = listener;
    }

    void choose(ProfileRow.Item row) {
        change(() -> model.selection().only(row));
    }

    /** The same for a profile that may be in a folded group. */
    void choose(Profile profile) {
        change(() -> model.choose(profile.id()));
    }

    /** Shows the profile of {@code row}, one of those that are selected and stay so. */
    void lead(ProfileRow.Item row) {
        if (!isChosen(row)) {
            change(() -> model.selection().lead(row));
        }
    }

    void toggle(ProfileRow.Item row) {
        change(() -> model.selection().toggle(row, model.rows()));
    }

    void extendTo(ProfileRow.Item row) {
        change(() -> model.selection().extendTo(row, model.rows()));
    }

    /** The rows in view; where the chosen profile is not among them, another is, if there is any. */
    void chooseAll() {
        if (isAnyInView()) {
            model.selection().all(model.rows());
            go(null);
        } else if (model.rows().stream().anyMatch(ProfileRow.Item.class::isInstance)) {
            change(() -> model.selection().all(model.rows()));
        }
    }

    /** True while the chosen profile has a row, and the keys are there: only then they act on it. */
    boolean isAtProfile() {
        return heading == null && isAnyInView();
    }

    private boolean isAnyInView() {
        return model.selection().leadIndex(model.rows()) >= 0;
    }

    /** Goes to the heading of {@code group}; null goes back to the chosen profile. */
    void go(@Nullable String group) {
        heading = group;
        moved.run();
    }

    void fold(ProfileRow.Group group) {
        fold(group, !group.folded());
    }

    void fold(ProfileRow.Group group, boolean hidden) {
        heading = group.group();
        model.fold(group.group(), hidden);
        moved.run();
    }

    /** Runs {@code selecting}, which may choose another profile, once an open editor was left. */
    void change(Runnable selecting) {
        gate.accept(() -> {
            heading = null;
            selecting.run();
            moved.run();
        });
    }

    /** {@code moves} takes the profiles that are dropped on the heading of the environment of an id. */
    void onDropped(BiConsumer<List<UUID>, String> moves) {
        dropped = moves;
    }

    /** The ids of what a drag at {@code row} is about: all that are selected, if it is one of them. */
    List<UUID> dragged(ProfileRow.Item row) {
        UUID id = row.profile().id();
        return model.selection().contains(id) ? model.selected().stream().map(Profile::id).toList() : List.of(id);
    }

    /** True if a profile of {@code ids} can be moved to the environment of {@code group}. */
    boolean takes(ProfileRow.Group group, List<UUID> ids) {
        return !model.readOnly().get() && model.workspace().environment(group.group()).isPresent()
            && ids.stream().flatMap(id -> model.workspace().profile(id).stream())
                .anyMatch(profile -> !profile.environmentId().equals(group.group()));
    }

    void drop(ProfileRow.Group group, List<UUID> ids) {
        dropped.accept(ids, group.group());
    }

    /** Acts on the profile of {@code row}, if it could be chosen. */
    void use(ProfileRow.Item row) {
        if (isChosen(row)) {
            verb.run();
        }
    }

    /** False also where an open editor holds the choice back. */
    boolean isChosen(ProfileRow.Item row) {
        Profile chosen = model.chosen().get();
        return chosen != null && chosen.id().equals(row.profile().id());
    }
}
