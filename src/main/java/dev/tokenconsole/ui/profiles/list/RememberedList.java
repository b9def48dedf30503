package dev.tokenconsole.ui.profiles.list;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import javafx.beans.value.ObservableValue;

import dev.tokenconsole.settings.WindowState;
import dev.tokenconsole.ui.session.WindowStateModel;

/** Keeps what the list of an open vault remembers outside the vault. */
public final class RememberedList {
    private final WindowStateModel window;
    private final ListMemory memory;
    private final boolean lasting;

    /** {@code memory} begins as {@code window} has it. Of a vault that is not {@code lasting} no profile is kept. */
    public RememberedList(WindowStateModel window, ListMemory memory, boolean lasting) {
        this.window = window;
        this.memory = memory;
        this.lasting = lasting;
        WindowState state = window.current().get();
        memory.width().set(state.listWidth());
        memory.recent().set(lasting ? state.recentProfiles() : List.of());
        memory.folded().set(state.foldedEnvironments());
        memory.recentFirst().set(state.recentsFirst());
    }

    /** Keeps each change. The setting of the recently used profiles is read when {@code view} shows the list again. */
    public void follow(ObservableValue<?> view) {
        memory.width().subscribe(width -> window.change(state -> state.withListWidth(width.intValue())));
        memory.folded().subscribe(this::fold);
        memory.recent().subscribe(this::use);
        view.subscribe(shown -> memory.recentFirst().set(window.current().get().recentsFirst()));
    }

    private void fold(Set<String> folded) {
        window.change(state -> {
            Set<String> opened = new HashSet<>(state.foldedEnvironments());
            opened.removeAll(folded);
            WindowState next = state;
            for (String id : opened) {
                next = next.withFolded(id, false);
            }
            for (String id : folded) {
                next = next.withFolded(id, true);
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
