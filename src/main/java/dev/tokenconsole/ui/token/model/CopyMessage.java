package dev.tokenconsole.ui.token.model;

import java.time.Duration;

import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

import dev.tokenconsole.model.token.Moment;
import dev.tokenconsole.ui.task.Ticker;

/**
 * The words about the end of the last copy. They stand for as long as they take to read: until then they may hide the
 * notice about the copied token, and one that begins later takes their place at once. FX thread only.
 */
final class CopyMessage {
    /** Twenty-five words, read at leisure. */
    static final Duration READING = Duration.ofSeconds(8);

    private final Ticker ticker;
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    /** Held here, since the ticker follows it weakly. */
    private final BooleanBinding shown = words.isNotEmpty();
    private long since;

    CopyMessage(Ticker ticker, ObservableValue<CopiedTokenWatch.Notice> notice) {
        this.ticker = ticker;
        ticker.runWhile(shown, this::left);
        ticker.moment().subscribe(moment -> {
            if (shown.get() && left(moment).isZero()) {
                clear();
            }
        });
        notice.subscribe((before, now) -> {
            if (before == null && now != null) {
                clear();
            }
        });
    }

    ReadOnlyStringProperty words() {
        return words.getReadOnlyProperty();
    }

    void say(String said) {
        if (!said.isEmpty()) {
            since = ticker.tick().nanos();
        }
        words.set(said);
    }

    void clear() {
        words.set("");
    }

    private Duration left(Moment moment) {
        Duration left = READING.minusNanos(moment.nanos() - since);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
