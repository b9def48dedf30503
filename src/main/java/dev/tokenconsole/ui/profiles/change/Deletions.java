package dev.tokenconsole.ui.profiles.change;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.token.Moment;
import dev.tokenconsole.ui.session.ProfileChanges;
import dev.tokenconsole.ui.session.Removal;
import dev.tokenconsole.ui.task.Ticker;

/** The deletes that can be taken back, each until its own time is over, with the notice about them. FX thread only. */
final class Deletions {
    private final ProfileChanges changes;
    private final Ticker ticker;
    private final Map<Removal, Moment> since = new HashMap<>();
    private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>();
    private boolean closed;
    private boolean reading;

    /** Follows {@code changes}. */
    Deletions(ProfileChanges changes, Ticker ticker) {
        this.changes = changes;
        this.ticker = ticker;
        changes.removals().addListener((InvalidationListener) changed -> follow());
        ticker.moment().subscribe(this::age);
    }

    /** The last delete, and how many before it can be taken back too; null for none, or while it is closed. */
    ReadOnlyObjectProperty<Notice> notice() {
        return notice.getReadOnlyProperty();
    }

    /** Closes the notice until the next delete; all can be taken back as long as before. */
    void dismiss() {
        closed = true;
        notice.set(null);
    }

    private void follow() {
        List<Removal> removals = changes.removals();
        boolean more = !since.keySet().containsAll(removals);
        if (more) {
            Moment now = now();
            removals.forEach(removal -> since.putIfAbsent(removal, now));
            closed = false;
        }
        since.keySet().retainAll(removals);
        if (removals.isEmpty() || closed) {
            notice.set(null);
        } else if (more) {
            notice.set(null);
            notice.set(new Notice(Notice.Kind.UNDO, words(removals)));
        } else {
            notice.set(new Notice(Notice.Kind.UNDO_LEFT, words(removals)));
        }
    }

    /** Nothing ends in the middle of a change of the list. */
    private Moment now() {
        reading = true;
        try {
            return ticker.tick();
        } finally {
            reading = false;
        }
    }

    private void age(Moment now) {
        if (!reading) {
            List.copyOf(changes.removals()).stream()
                .filter(removal -> ProfileActionsViewModel.isOver(since.getOrDefault(removal, now), now))
                .forEach(changes::forget);
        }
    }

    private static String words(List<Removal> removals) {
        int earlier = removals.size() - 1;
        String last = MoveWords.of(
            removals.getLast().names(), "ui.profiles.deleted.one", "ui.profiles.deleted");
        if (earlier == 0) {
            return last;
        }
        return last + " " + (earlier == 1 ? Messages.text("ui.profiles.deleted.earlier.one")
            : Messages.text("ui.profiles.deleted.earlier", earlier));
    }
}
