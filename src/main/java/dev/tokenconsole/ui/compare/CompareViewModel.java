package dev.tokenconsole.ui.compare;

import java.util.List;
import java.util.UUID;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.verify.compare.ComparedTokens;
import dev.tokenconsole.verify.compare.Difference;

/** Two tokens, and the places in which they differ. FX thread only. */
public final class CompareViewModel {
    private final Workspace workspace;
    private final CompareSide first;
    private final CompareSide second;
    private final ObservableValue<List<Difference>> differences;

    /** The tokens may be those of profiles of {@code workspace}. */
    public CompareViewModel(Workspace workspace, FxTasks tasks) {
        this.workspace = workspace;
        this.first = new CompareSide(workspace, tasks);
        this.second = new CompareSide(workspace, tasks);
        this.differences = Bindings.createObjectBinding(() -> first.jwt().flatMap(
            one -> second.jwt().map(other -> ComparedTokens.of(one, other))).orElse(List.of()),
            first.decoded(), second.decoded());
    }

    /** The one at the left. */
    public CompareSide first() {
        return first;
    }

    /** The one at the right. */
    public CompareSide second() {
        return second;
    }

    /** The places in which they differ; none before there are two. */
    ObservableValue<List<Difference>> differences() {
        return differences;
    }

    /** True if there are two. */
    boolean isComplete() {
        return first.jwt().isPresent() && second.jwt().isPresent();
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
