package dev.tokenconsole.ui.profiles;

import java.util.Optional;
import java.util.UUID;

import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.ui.live.TokenSession;
import dev.tokenconsole.ui.session.Workspace;

/** Which profiles are shown, and which of them is chosen. */
public final class ProfileListViewModel {
    private final Workspace workspace;
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObservableList<ProfileRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Profile> chosen = new ReadOnlyObjectWrapper<>();
    private ProfileIndex index;
    private boolean refreshing;

    /** Shows the profiles of {@code workspace}, the first of them chosen. */
    public ProfileListViewModel(Workspace workspace) {
        this.workspace = workspace;
        index = index();
        filter.subscribe(() -> refresh());
        InvalidationListener reindex = changed -> {
            index = index();
            refresh();
        };
        workspace.profiles().addListener(reindex);
        workspace.environments().addListener(reindex);
        refresh();
    }

    /** What the shown profiles contain in their name, client id or note; empty for all. */
    public StringProperty filter() {
        return filter;
    }

    /** The chosen profile, always one of those that are shown; null while none is. */
    public ReadOnlyObjectProperty<Profile> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** Chooses the profile of that id, if there is one; takes the filter away if it hides it. */
    public void choose(UUID id) {
        workspace.profile(id).ifPresent(profile -> {
            if (!isShown(profile)) {
                filter.set("");
            }
            chosen.set(profile);
        });
    }

    /** Whether there is no profile at all, filtered out or not. */
    public boolean isEmpty() {
        return workspace.profiles().isEmpty();
    }

    ObservableList<ProfileRow> rows() {
        return rows;
    }

    /** True while rows come and go: what a list marks then, nobody chose. */
    boolean isRefreshing() {
        return refreshing;
    }

    TokenSession session(Profile profile) {
        return workspace.tokens().of(profile.id());
    }

    private ProfileIndex index() {
        return new ProfileIndex(workspace.profiles(), workspace.environments());
    }

    private void refresh() {
        refreshing = true;
        rows.setAll(index.rows(filter.get()));
        refreshing = false;
        Optional<Profile> same = Optional.ofNullable(chosen.get()).flatMap(old -> workspace.profile(old.id()))
            .filter(this::isShown);
        chosen.set(same.orElseGet(this::first));
    }

    private boolean isShown(Profile profile) {
        return rows.stream().anyMatch(
            row -> row instanceof ProfileRow.Item item && item.profile().id().equals(profile.id()));
    }

    private @Nullable Profile first() {
        for (ProfileRow row : rows) {
            if (row instanceof ProfileRow.Item item) {
                return item.profile();
            }
        }
        return null;
    }
}
