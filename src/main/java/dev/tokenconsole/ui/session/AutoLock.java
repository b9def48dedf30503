package dev.tokenconsole.ui.session;

import java.time.Duration;
import java.util.function.Supplier;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;

import dev.tokenconsole.model.token.Moment;
import dev.tokenconsole.model.token.TokenClock;

/**
 * Locks what nobody uses, and what was open while the computer slept: the monotonic clock stands still in suspend
 * and the wall clock does not. FX thread only.
 */
public final class AutoLock {
    /** Clocks that are set by a network differ by less. */
    private static final Duration JUMP = Duration.ofSeconds(60);

    private final TokenClock clock;
    private final Supplier<Duration> limit;
    private final Runnable idle;
    private final Runnable slept;
    private final Timeline timeline = new Timeline();
    private Moment last;
    private boolean watching;
    private long lastUse;

    /**
     * Does {@code idle} after {@code limit} without use, which is asked for at every look and so may change, and
     * {@code slept} after the clocks went apart.
     */
    public AutoLock(TokenClock clock, Supplier<Duration> limit, Runnable idle, Runnable slept) {
        this.clock = clock;
        this.limit = limit;
        this.idle = idle;
        this.slept = slept;
        this.last = Moment.of(clock);
        this.lastUse = last.nanos();
        timeline.getKeyFrames().add(new KeyFrame(javafx.util.Duration.seconds(1), event -> check()));
        timeline.setCycleCount(Animation.INDEFINITE);
    }

    /** Begins to watch. */
    public void start() {
        last = Moment.of(clock);
        lastUse = last.nanos();
        watching = true;
        timeline.play();
    }

    /** Somebody used the window; perhaps after a sleep through which the monotonic clock went on, as on Windows. */
    public void used() {
        check();
        lastUse = clock.nanos();
    }

    /** Stops watching. */
    public void stop() {
        watching = false;
        timeline.stop();
    }

    /** Looks at the clocks once. */
    void check() {
        if (!watching) {
            return;
        }
        Moment now = Moment.of(clock);
        Duration byWall = Duration.between(last.now(), now.now());
        Duration byNanos = Duration.ofNanos(now.nanos() - last.nanos());
        last = now;
        if (byWall.minus(byNanos).abs().compareTo(JUMP) >= 0) {
            slept.run();
        } else if (Duration.ofNanos(now.nanos() - lastUse).compareTo(limit.get()) >= 0) {
            idle.run();
        }
    }
}
