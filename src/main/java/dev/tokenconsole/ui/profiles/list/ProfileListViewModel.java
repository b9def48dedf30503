package dev.tokenconsole.ui.profiles.list;

import java.util.Optional;
import java.util.UUID;

import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyBooleanProperty;
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

/** The rows of the profile list, its filter and its selected profile. */
public final class ProfileListViewModel {
    private final Workspace workspace;
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObservableList<ProfileRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Profile> chosen = new ReadOnlyObjectWrapper<>();
    private ProfileIndex index;
    private boolean refreshing;

    /** Lists the profiles of {@code workspace} and selects the first. */
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

    /** The text that listed profiles contain in their name, client id or note; empty for all. */
    public StringProperty filter() {
        return filter;
    }

    /** The selected profile, always one of the listed ones; null while none is listed. */
    public ReadOnlyObjectProperty<Profile> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** Selects the profile of that id, if there is one; clears a filter that hides it. */
    public void choose(UUID id) {
        workspace.profile(id).ifPresent(profile -> {
            if (!isShown(profile)) {
                filter.set("");
            }
            chosen.set(profile);
        });
    }

    /** True while no profile can be added. */
    ReadOnlyBooleanProperty readOnly() {
        return workspace.readOnly();
    }

    /** True if there are no profiles, with or without the filter. */
    public boolean isEmpty() {
        return workspace.profiles().isEmpty();
    }

    ObservableList<ProfileRow> rows() {
        return rows;
    }

    /** True while the rows change: a selection that the list reports then was not made by the person. */
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
