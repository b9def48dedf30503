package dev.tokenconsole.ui.compare;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.jwt.DecodeResult;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.ui.task.FxTask;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.verify.compare.ComparedTokens;

/** Two tokens, and the places in which they differ. FX thread only. */
public final class CompareViewModel {
    private final Workspace workspace;
    private final CompareSide first;
    private final CompareSide second;
    private final FxTasks tasks;
    private final ReadOnlyObjectWrapper<ComparisonState> comparison =
        new ReadOnlyObjectWrapper<>(new ComparisonState.Incomplete());
    private @Nullable FxTask<ComparisonState.Ended> running;

    /** The tokens may be those of profiles of {@code workspace}. */
    public CompareViewModel(Workspace workspace, FxTasks tasks) {
        this.workspace = workspace;
        this.first = new CompareSide(workspace, tasks);
        this.second = new CompareSide(workspace, tasks);
        this.tasks = tasks;
        for (CompareSide side : List.of(first, second)) {
            side.decoded().subscribe(this::compare);
            side.reading().subscribe(this::compare);
        }
    }

    /** The one at the left. */
    public CompareSide first() {
        return first;
    }

    /** The one at the right. */
    public CompareSide second() {
        return second;
    }

    /** The comparison of the two that are there. */
    ReadOnlyObjectProperty<ComparisonState> comparison() {
        return comparison.getReadOnlyProperty();
    }

    /** Off the FX thread: a token may have 40,000 claims. Nothing is told of one that is no longer there. */
    private void compare() {
        if (running != null) {
            running.cancel();
            running = null;
        }
        DecodeResult.Jwt one = first.jwt().orElse(null);
        DecodeResult.Jwt other = second.jwt().orElse(null);
        if (first.reading().get() || second.reading().get()) {
            comparison.set(new ComparisonState.Running());
        } else if (one == null || other == null) {
            comparison.set(new ComparisonState.Incomplete());
        } else {
            comparison.set(new ComparisonState.Running());
            running = tasks.run(() -> new ComparisonState.Ended(ComparedTokens.of(one, other)))
                .onSuccess(comparison::set);
        }
    }

    /** The profiles that have a token now. */
    List<Profile> profiles() {
        return workspace.profiles().stream()
            .filter(profile -> workspace.tokens().of(profile.id()).held().get() != null).toList();
    }

    /** Begins with the token of the profile of that id, and none beside it. */
    public void begin(@Nullable UUID profile) {
        clear();
        first.profile().set(profile);
    }

    /** Begins with a pasted token, and none beside it. */
    public void begin(String pasted) {
        clear();
        first.text().set(pasted);
    }

    /** Puts a pasted token into the first side without one; empty if there is none. */
    Optional<CompareSide> take(String pasted) {
        Optional<CompareSide> empty = Stream.of(first, second).filter(CompareSide::isEmpty).findFirst();
        empty.ifPresent(side -> side.text().set(pasted));
        return empty;
    }

    /** Forgets pasted tokens. */
    void clear() {
        for (CompareSide side : List.of(first, second)) {
            side.profile().set(null);
            side.text().set("");
        }
    }

    /** The workspace of the profiles. */
    Workspace workspace() {
        return workspace;
    }
}
