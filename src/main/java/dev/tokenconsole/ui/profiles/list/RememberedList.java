package dev.tokenconsole.ui.profiles.list;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import javafx.beans.value.ObservableValue;

import dev.tokenconsole.settings.FoldedGroup;
import dev.tokenconsole.settings.WindowState;
import dev.tokenconsole.ui.profiles.index.ProfileRow;
import dev.tokenconsole.ui.session.WindowStateModel;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.vault.Vault;

/** Keeps what the list of an open vault remembers outside the vault. */
public final class RememberedList {
    /** In the place of the id of a vault for the demo, which has none. */
    private static final UUID NO_VAULT = new UUID(0, 0);

    private final WindowStateModel window;
    private final ListMemory memory;
    private final boolean lasting;
    private final UUID vault;

    /** {@code memory} begins as {@code window} has it. Of a vault that is not lasting no profile is kept. */
    public RememberedList(WindowStateModel window, ListMemory memory, Workspace workspace) {
        this.window = window;
        this.memory = memory;
        this.lasting = workspace.isLasting();
        this.vault = workspace.vault().map(Vault::vaultId).orElse(NO_VAULT);
        WindowState state = window.current().get();
        memory.width().set(state.listWidth());
        memory.recent().set(lasting ? state.recentProfiles() : List.of());
        memory.folded().set(foldedOf(workspace, state.foldedEnvironments()));
        memory.recentFirst().set(state.recentsFirst());
    }

    /** Keeps each change. The setting of the recently used profiles is read when {@code view} shows the list again. */
    public void follow(ObservableValue<?> view) {
        memory.width().subscribe(width -> window.change(state -> state.withListWidth(width.intValue())));
        dropIdsInClear();
        fold(Set.of(), memory.folded().get());
        memory.folded().subscribe(this::fold);
        memory.recent().subscribe(this::use);
        view.subscribe(shown -> memory.recentFirst().set(window.current().get().recentsFirst()));
    }

    /** The ids of the groups that {@code kept} names by their keys, or in clear as earlier versions did. */
    private Set<String> foldedOf(Workspace workspace, Set<String> kept) {
        Set<String> folded = new HashSet<>();
        workspace.environments().forEach(environment -> addIfKept(environment.id(), kept, folded));
        addIfKept(ProfileRow.RECENT, kept, folded);
        return Set.copyOf(folded);
    }

    private void addIfKept(String id, Set<String> kept, Set<String> folded) {
        if (kept.contains(id) || kept.contains(FoldedGroup.key(vault, id))) {
            folded.add(id);
        }
    }

    /** Those of this vault are stored anew by their keys; of another vault a folded group opens again. */
    private void dropIdsInClear() {
        window.change(state -> {
            WindowState next = state;
            for (String each : state.foldedEnvironments()) {
                next = FoldedGroup.isKey(each) ? next : next.withFolded(each, false);
            }
            return next;
        });
    }

    private void fold(Set<String> before, Set<String> now) {
        window.change(state -> {
            WindowState next = state;
            for (String id : before) {
                next = now.contains(id) ? next : next.withFolded(FoldedGroup.key(vault, id), false);
            }
            for (String id : now) {
                next = next.withFolded(FoldedGroup.key(vault, id), true);
            }
            return next;
        });
    }

    private void use(List<UUID> recent) {
        if (lasting && !recent.isEmpty()) {
            window.change(state -> state.withRecentProfile(recent.getFirst()));
        }
    }
}
