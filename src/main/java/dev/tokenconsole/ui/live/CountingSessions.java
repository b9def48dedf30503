package dev.tokenconsole.ui.live;

import java.time.Duration;
import java.util.Comparator;

import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

import dev.tokenconsole.model.token.Moment;
import dev.tokenconsole.ui.task.Ticker;

/**
 * The sessions whose time passes on the screen: those with a token, a request, or a pause before one. While there are
 * any, the ticker runs, and it ticks when the first of them shows another second. FX thread only.
 */
final class CountingSessions {
    private final Ticker ticker;
    private final ObservableSet<TokenSession> counting = FXCollections.observableSet();
    private boolean several;

    CountingSessions(Ticker ticker) {
        this.ticker = ticker;
        ticker.runWhile(Bindings.isNotEmpty(counting), this::untilChange);
    }

    /** Counts {@code session} while its time passes. */
    void follow(TokenSession session) {
        session.held().subscribe(() -> count(session));
        session.activity().subscribe(() -> count(session));
    }

    /** Runs {@code changes} of many sessions; the time of the next tick, which all of them decide, is found once. */
    void together(Runnable changes) {
        several = true;
        try {
            changes.run();
        } finally {
            several = false;
            ticker.hurry();
        }
    }

    /** Until the second of a countdown changes; at once while a request is under way, whose time is shown too. */
    private Duration untilChange(Moment moment) {
        return counting.stream().map(session -> session.untilChange(moment)).min(Comparator.naturalOrder())
            .orElse(Duration.ZERO);
    }

    private void count(TokenSession session) {
        boolean moves = session.isBusy() || session.held().get() != null;
        if (moves) {
            counting.add(session);
        } else {
            counting.remove(session);
        }
        if (!several) {
            ticker.hurry();
        }
    }
}
