package dev.tokenconsole.ui.task;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import dev.tokenconsole.model.token.Moment;
import dev.tokenconsole.model.token.TokenClock;

/** The clock reading that every countdown follows; it ticks only while a countdown needs it. */
public final class Ticker {
    /** Five times a second: a second that jumps by more than a fifth of itself looks broken. */
    private static final Duration PERIOD = Duration.ofMillis(200);

    private final TokenClock clock;
    private final ReadOnlyObjectWrapper<Moment> moment;
    private final List<ObservableValue<Boolean>> needs = new ArrayList<>();
    private final FxTimer timer = new FxTimer(this::tick);

    /** Reads {@code clock} at each tick. */
    public Ticker(TokenClock clock) {
        this.clock = clock;
        this.moment = new ReadOnlyObjectWrapper<>(Moment.of(clock));
    }

    /** The last reading. */
    public ReadOnlyObjectProperty<Moment> moment() {
        return moment.getReadOnlyProperty();
    }

    /** A fresh reading, which is also the new {@link #moment()}. */
    public Moment tick() {
        moment.set(Moment.of(clock));
        return moment.get();
    }

    /** Keeps ticking while {@code need} is true. */
    public void runWhile(ObservableValue<Boolean> need) {
        needs.add(need);
        need.subscribe(value -> update());
    }

    /** True while it ticks. */
    public boolean isRunning() {
        return timer.isRunning();
    }

    /** Stops for good, so that its followers can be collected. */
    public void stop() {
        needs.clear();
        update();
    }

    private void update() {
        boolean needed = needs.stream().anyMatch(ObservableValue::getValue);
        if (needed && !isRunning()) {
            tick();
            timer.start(PERIOD);
        } else if (!needed) {
            timer.stop();
        }
    }
}
