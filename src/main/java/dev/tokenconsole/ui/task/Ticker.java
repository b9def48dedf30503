package dev.tokenconsole.ui.task;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

import dev.tokenconsole.model.token.Moment;
import dev.tokenconsole.model.token.TokenClock;

/**
 * The clock reading that every countdown follows; it ticks only while a countdown needs it, and when the second on the
 * screen changes. While the window is not to be seen, it ticks once a second, for what has to go on unseen, and what is
 * on the screen stands still.
 */
public final class Ticker {
    /** Five times a second at most: a second that jumps by more than a fifth of itself looks broken. */
    private static final Duration SHORTEST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(1);
    /** A timer may be early by the difference of two clocks. */
    private static final Duration MARGIN = Duration.ofMillis(10);

    private final TokenClock clock;
    private final ObservableValue<Boolean> seen;
    private final Subscription following;
    private final ReadOnlyObjectWrapper<Moment> moment;
    private final ReadOnlyObjectWrapper<Moment> shown;
    private final List<Need> needs = new ArrayList<>();
    private final FxTimer timer = new FxTimer(this::beat);

    /** Reads {@code clock} at each tick, for a window that is always seen. */
    public Ticker(TokenClock clock) {
        this(clock, new SimpleObjectProperty<>(true));
    }

    /** The same for a window that is seen while {@code seen} is true. */
    public Ticker(TokenClock clock, ObservableValue<Boolean> seen) {
        this.clock = clock;
        this.seen = seen;
        this.moment = new ReadOnlyObjectWrapper<>(Moment.of(clock));
        this.shown = new ReadOnlyObjectWrapper<>(moment.get());
        this.following = seen.subscribe((before, now) -> {
            timer.stop();
            update();
        });
    }

    /** The last reading, for what goes on unseen: renewals, the clipboard. */
    public ReadOnlyObjectProperty<Moment> moment() {
        return moment.getReadOnlyProperty();
    }

    /** The last reading for the screen: no tick changes it while the window is not to be seen. */
    public ReadOnlyObjectProperty<Moment> shown() {
        return shown.getReadOnlyProperty();
    }

    /** A fresh reading, which is also the new {@link #moment()} and the new {@link #shown()}. */
    public Moment tick() {
        Moment now = Moment.of(clock);
        // First, so that what follows the other finds both.
        shown.set(now);
        moment.set(now);
        return now;
    }

    /** A fresh reading, which nothing follows. */
    public Moment now() {
        return Moment.of(clock);
    }

    private void beat() {
        if (seen.getValue()) {
            tick();
        } else {
            moment.set(Moment.of(clock));
        }
        hurry();
    }

    /** Keeps ticking, five times a second, while {@code need} is true. */
    public void runWhile(ObservableValue<Boolean> need) {
        runWhile(need, now -> Duration.ZERO);
    }

    /** The same, as often as {@code untilChange} says: the time from a moment until something changes on the screen. */
    public void runWhile(ObservableValue<Boolean> need, Function<Moment, Duration> untilChange) {
        needs.add(new Need(need, untilChange));
        need.subscribe(value -> update());
    }

    private record Need(ObservableValue<Boolean> value, Function<Moment, Duration> untilChange) {}

    /** Ticks earlier than it would, since something may change earlier now. */
    public void hurry() {
        if (isRunning()) {
            timer.start(period());
        }
    }

    /** True while it ticks. */
    public boolean isRunning() {
        return timer.isRunning();
    }

    /** Stops for good, so that its followers can be collected. */
    public void stop() {
        following.unsubscribe();
        needs.clear();
        update();
    }

    private void update() {
        boolean needed = needs.stream().anyMatch(need -> need.value().getValue());
        if (!needed) {
            timer.stop();
        } else if (!isRunning()) {
            tick();
            timer.start(period());
        } else {
            hurry();
        }
    }

    private Duration period() {
        if (!seen.getValue()) {
            return LONGEST;
        }
        Moment now = Moment.of(clock);
        Duration period = LONGEST;
        for (Need need : needs) {
            if (need.value().getValue()) {
                Duration next = need.untilChange().apply(now).plus(MARGIN);
                period = next.compareTo(period) < 0 ? next : period;
            }
        }
        return period.compareTo(SHORTEST) < 0 ? SHORTEST : period;
    }
}
