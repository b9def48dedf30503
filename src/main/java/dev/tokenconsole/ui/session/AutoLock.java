package dev.tokenconsole.ui.session;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;

import dev.tokenconsole.model.token.Moment;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.ui.task.FxTimer;

/**
 * Locks a vault after a time without use, and after the computer slept: the monotonic clock stands still in suspend and
 * the wall clock does not. FX thread only.
 */
public final class AutoLock {
    /** Clocks that are set by a network differ by less. */
    private static final Duration JUMP = Duration.ofSeconds(60);
    private static final Duration PERIOD = Duration.ofSeconds(1);

    private final TokenClock clock;
    private final Supplier<Duration> limit;
    private final Consumer<Reason> lock;
    private final FxTimer timer = new FxTimer(this::check);
    private Moment last;
    private boolean watching;
    private long lastUse;

    /** Why a vault is locked automatically. */
    public sealed interface Reason {}

    /**
     * The window was not used.
     *
     * @param limit for how long that is allowed
     */
    public record Idle(Duration limit) implements Reason {}

    /** The two clocks went apart: the computer slept, or its clock was set. */
    public record Slept() implements Reason {}

    /** Calls {@code lock} after {@code limit} without use, which is read at every check, and after a sleep. */
    public AutoLock(TokenClock clock, Supplier<Duration> limit, Consumer<Reason> lock) {
        this.clock = clock;
        this.limit = limit;
        this.lock = lock;
        this.last = Moment.of(clock);
        this.lastUse = last.nanos();
    }

    /** Begins to watch. */
    public void start() {
        last = Moment.of(clock);
        lastUse = last.nanos();
        watching = true;
        timer.start(PERIOD);
    }

    /** The window was used; checks first, since it may have slept while the monotonic clock went on, as on Windows. */
    public void used() {
        check();
        lastUse = clock.nanos();
    }

    /** Stops watching. */
    public void stop() {
        watching = false;
        timer.stop();
    }

    /** Compares the clocks once. */
    void check() {
        if (!watching) {
            return;
        }
        Moment now = Moment.of(clock);
        Duration byWall = Duration.between(last.now(), now.now());
        Duration byNanos = Duration.ofNanos(now.nanos() - last.nanos());
        last = now;
        if (byWall.minus(byNanos).abs().compareTo(JUMP) >= 0) {
            lock.accept(new Slept());
            return;
        }
        Duration allowed = limit.get();
        if (Duration.ofNanos(now.nanos() - lastUse).compareTo(allowed) >= 0) {
            lock.accept(new Idle(allowed));
        }
    }
}
