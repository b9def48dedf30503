package dev.tokenconsole.ui.profiles.list;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.text.SearchText;
import dev.tokenconsole.ui.live.TokenSession;
import dev.tokenconsole.ui.privacy.PrivacyMode;
import dev.tokenconsole.ui.profiles.index.EmptyWords;
import dev.tokenconsole.ui.profiles.index.NextChoice;
import dev.tokenconsole.ui.profiles.index.ProfileIndex;
import dev.tokenconsole.ui.profiles.index.ProfileRow;
import dev.tokenconsole.ui.profiles.index.ProfileStates;
import dev.tokenconsole.ui.profiles.index.StateChip;
import dev.tokenconsole.ui.profiles.index.StateCounts;
import dev.tokenconsole.ui.session.Workspace;

/** The rows of the profile list, its filter and its selected profiles. FX thread only. */
public final class ProfileListViewModel {
    private static final int MOST_RECENT = 5;

    private final Workspace workspace;
    private final PrivacyMode privacy;
    private final ListMemory memory = new ListMemory();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<StateChip> chip = new SimpleObjectProperty<>(StateChip.ALL);
    private final ObservableList<ProfileRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper emptyWords = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<StateCounts> recentCounts = new ReadOnlyObjectWrapper<>(StateCounts.EMPTY);
    private final ProfileSelection selection = new ProfileSelection();
    private final NextChoice choice = new NextChoice();
    private final ProfileStates states;
    /** Groups that were folded or unfolded in the current search alone. */
    private final Set<String> foldedInSearch = new HashSet<>();
    /** Taken once: a list whose order changes under the pointer leads to wrong clicks. */
    private List<UUID> recent = List.of();
    private ProfileIndex index;
    private boolean followingStates;

    /** Lists the profiles of {@code workspace} and selects the first. */
    public ProfileListViewModel(Workspace workspace) {
        this(workspace, new PrivacyMode());
    }

    /** The same with client ids as {@code privacy} shows them. */
    public ProfileListViewModel(Workspace workspace, PrivacyMode privacy) {
        this.workspace = workspace;
        this.privacy = privacy;
        states = new ProfileStates(workspace.tokens().sessions(), this::stateChanged);
        index = new ProfileIndex(workspace.profiles(), workspace.environments());
        states.count(workspace.profiles());
        memory.recentFirst().subscribe(first -> {
            recent = first ? memory.recent().get().stream().filter(id -> index.row(id) != null)
                .limit(MOST_RECENT).toList() : List.of();
            refresh(true);
        });
        filter.subscribe(this::searchChanged);
        chip.subscribe(this::searchChanged);
        memory.folded().subscribe(() -> refresh(true));
        InvalidationListener reindex = changed -> {
            index = new ProfileIndex(workspace.profiles(), workspace.environments(), index);
            states.count(workspace.profiles());
            refresh(true);
        };
        workspace.profiles().addListener(reindex);
        workspace.environments().addListener(reindex);
    }

    /** The words that listed profiles contain in their name, environment, host, client id or note; empty for all. */
    public StringProperty filter() {
        return filter;
    }

    /** True if {@code text} is in the client id or the name of a profile, upper or lower case. */
    boolean knows(String text) {
        String key = SearchText.key(text);
        return workspace.profiles().stream().anyMatch(each -> index.isNamed(each.id(), key)
            || SearchText.key(each.clientId()).contains(key));
    }

    /** The states that are listed. */
    public ObjectProperty<StateChip> chip() {
        return chip;
    }

    /** True if the filter or a chip hides profiles. */
    public boolean isFiltered() {
        return !SearchText.key(filter.get()).isEmpty() || chip.get() != StateChip.ALL;
    }

    /** Lists every profile again. */
    public void clearFilter() {
        filter.set("");
        chip.set(StateChip.ALL);
    }

    /**
     * Holds the choice while {@code editing}: the commands act on the profile that an open form shows, or on none once
     * it is gone. What is listed may be changed by other programs meanwhile.
     */
    public void holdWhile(ObservableBooleanValue editing) {
        choice.holdWhile(editing);
        editing.subscribe(begun -> refresh(true));
    }

    boolean isHeld() {
        return choice.isHeld();
    }

    /** The profile that is shown beside the list, one of the listed ones unless it is held; null for none. */
    public ReadOnlyObjectProperty<Profile> chosen() {
        return selection.chosen();
    }

    /** The selected profiles in the order of the list, the chosen one among them; empty while none is listed. */
    public ObservableList<Profile> selected() {
        return selection.selected();
    }

    /** The sentence in the place of an empty list; empty while a profile is listed. */
    public ReadOnlyStringProperty emptyWords() {
        return emptyWords.getReadOnlyProperty();
    }

    /** The numbers of profiles by state. */
    public ReadOnlyObjectProperty<StateCounts> counts() {
        return states.total();
    }

    /** The widths and ids that outlive a lock. */
    public ListMemory memory() {
        return memory;
    }

    /**
     * Selects the profile of that id alone, if there is one; clears a filter and unfolds a group that hides it. Does
     * nothing while the choice is {@linkplain #holdWhile held}.
     */
    public void choose(UUID id) {
        choose(List.of(id));
    }

    /** The same for several, of which the first in the list is shown beside it. */
    public void choose(Collection<UUID> ids) {
        List<ProfileRow.Item> wanted = ids.stream().map(index::row).flatMap(Stream::ofNullable).toList();
        if (wanted.isEmpty() || isHeld()) {
            return;
        }
        if (wanted.stream().anyMatch(row -> !index.isMatch(row.profile().id(), view(true)))) {
            clearFilter();
        }
        wanted.forEach(row -> fold(row.group(), false));
        selection.these(Set.copyOf(ids), rows);
    }

    /** True while no profile can be added. */
    public ReadOnlyBooleanProperty readOnly() {
        return workspace.changes().readOnly();
    }

    /** True if there are no profiles, with or without the filter. */
    public boolean isEmpty() {
        return workspace.profiles().isEmpty();
    }

    /** The profiles as they are now, by what they are found by. */
    ProfileIndex index() {
        return index;
    }

    ObservableList<ProfileRow> rows() {
        return rows;
    }

    ProfileSelection selection() {
        return selection;
    }

    /** True while rows come and go because a token did: the person looks elsewhere, and nothing is scrolled for it. */
    boolean isFollowingStates() {
        return followingStates;
    }

    TokenSession session(Profile profile) {
        return workspace.tokens().of(profile.id());
    }

    Workspace workspace() {
        return workspace;
    }

    PrivacyMode privacy() {
        return privacy;
    }

    ReadOnlyObjectProperty<StateCounts> counts(String group) {
        return group.equals(ProfileRow.RECENT) ? recentCounts.getReadOnlyProperty() : states.of(group);
    }

    /** Hides the profiles of a group, or shows them again. During a search that is not remembered. */
    void fold(String group, boolean hidden) {
        Set<String> next = new HashSet<>(folded());
        if (hidden ? next.add(group) : next.remove(group)) {
            if (isFiltered()) {
                foldedInSearch.clear();
                foldedInSearch.addAll(next);
                refresh(true);
            } else {
                memory.folded().set(Set.copyOf(next));
            }
        }
    }

    /** The profiles of the list and of its folded groups, in their order. */
    public Stream<Profile> matches() {
        return index.matches(view(true));
    }

    private Set<String> folded() {
        return isFiltered() ? foldedInSearch : memory.folded().get();
    }

    /** The chosen profile stays listed though its state changed: what is looked at is not replaced unasked. */
    private ProfileIndex.View view(boolean chosenStays) {
        Profile kept = chosenStays ? chosen().get() : null;
        StateChip shown = chip.get();
        return new ProfileIndex.View(filter.get(), id -> shown.shows(states.state(id))
            || (kept != null && kept.id().equals(id)), folded(), isFiltered() ? List.of() : recent);
    }

    private void searchChanged() {
        foldedInSearch.clear();
        refresh(false);
    }

    private void stateChanged() {
        if (chip.get() != StateChip.ALL) {
            followingStates = true;
            refresh(true);
            followingStates = false;
        }
    }

    private void refresh(boolean chosenStays) {
        ProfileIndex.View view = view(chosenStays);
        List<ProfileRow> next = index.rows(view);
        Profile chosen = choice.of(chosen().get(), chosenStays, new NextChoice.Place(index, view, rows, next));
        rows.setAll(next);
        recentCounts.set(new StateCounts(
            (int) recent.stream().filter(id -> index.row(id) != null).count(), 0, 0, 0));
        emptyWords.set(next.isEmpty() ? EmptyWords.of(isEmpty(), filter.get().strip(), chip.get()) : "");
        if (chosen == null) {
            selection.only((Profile) null);
        } else {
            selection.replace(chosen, rows);
        }
    }
}
