package dev.tokenconsole.ui.session;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javafx.application.Platform;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.model.token.Moment;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.platform.presence.LastInput;
import dev.tokenconsole.platform.presence.Presence;
import dev.tokenconsole.platform.presence.ScreenLock;
import dev.tokenconsole.ui.task.FxTimer;

/**
 * Locks a vault after a time without use of the computer, with the screen, and after the computer slept: the monotonic
 * clock stands still in suspend and the wall clock does not. FX thread only.
 *
 * <p>The computer is asked only when this window was not used for nearly that time: use of this window is use of the
 * computer. Where the last input of the computer is not known, use of this window counts alone.
 */
public final class AutoLock {
    /** Clocks that are set by a network differ by less. */
    private static final Duration JUMP = Duration.ofSeconds(60);
    private static final Duration PERIOD = Duration.ofSeconds(1);
    /** The computer is asked for so long before the lock, at each check. */
    private static final Duration ASKING = Duration.ofSeconds(6);

    private final TokenClock clock;
    private final Supplier<LockRules> rules;
    private final BooleanSupplier renewing;
    private final LastInput computer;
    private final ScreenLock screen;
    private final Consumer<Reason> lock;
    private final FxTimer timer = new FxTimer(this::check);
    private Moment last;
    private boolean watching;
    private long lastUse;
    private ScreenLock.@Nullable Watch screenWatch;

    /** Why a vault is locked automatically. */
    public sealed interface Reason {}

    /**
     * The computer or, where that is not known, the window was not used.
     *
     * @param limit for how long that is allowed
     */
    public record Idle(Duration limit) implements Reason {}

    /** The screen was locked, or blanked by its saver. */
    public record ScreenLocked() implements Reason {}

    /** The two clocks went apart: the computer slept, or its clock was set. */
    public record Slept() implements Reason {}

    /**
     * Calls {@code lock} as {@code rules} say, which are read at every check.
     *
     * @param renewing true while a token of the open vault renews automatically
     * @param presence what this computer tells
     */
    public AutoLock(TokenClock clock, Supplier<LockRules> rules, BooleanSupplier renewing, Presence presence,
            Consumer<Reason> lock) {
        this.clock = clock;
        this.rules = rules;
        this.renewing = renewing;
        this.computer = new LastInput(presence.idle(), clock::nanos);
        this.screen = presence.screen();
        this.lock = lock;
        this.last = Moment.of(clock);
        this.lastUse = last.nanos();
    }

    /** Begins to watch. */
    public void start() {
        stop();
        last = Moment.of(clock);
        lastUse = last.nanos();
        computer.forget();
        watching = true;
        timer.start(PERIOD);
        watchScreen();
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
        if (screenWatch != null) {
            screenWatch.close();
            screenWatch = null;
        }
    }

    private void watchScreen() {
        ScreenLock.Watch[] own = new ScreenLock.Watch[1];
        own[0] = screen.watch(() -> Platform.runLater(() -> {
            if (screenWatch != null && screenWatch.equals(own[0]) && rules.get().withScreen()) {
                lock.accept(new ScreenLocked());
            }
        }));
        screenWatch = own[0];
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
        checkUse(now.nanos(), rules.get());
    }

    private void checkUse(long now, LockRules current) {
        Duration left = current.idle().minus(unused(now));
        if (left.compareTo(ASKING) <= 0) {
            computer.ask();
        }
        boolean over = left.isNegative() || left.isZero();
        if (over && !(current.staysWhileRenewing() && renewing.getAsBoolean())) {
            lock.accept(new Idle(current.idle()));
        }
    }

    /** The time since the later of the last use of this window and the last known input of the computer. */
    private Duration unused(long now) {
        long byWindow = now - lastUse;
        return Duration.ofNanos(Math.max(0, computer.nanos().map(input -> Math.min(byWindow, now - input))
            .orElse(byWindow)));
    }
}
