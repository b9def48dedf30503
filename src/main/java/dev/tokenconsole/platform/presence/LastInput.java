package dev.tokenconsole.platform.presence;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

/**
 * The moment of the computer's last input, as far as an {@link IdleTime} can be believed. A source is believed once two
 * readings differ, since one that stands still would keep a vault open for good, and until it fails, takes long, or
 * tells an input in the past that it did not tell before. Safe for use by several threads.
 */
public final class LastInput {
    /** A reading that took longer is of no use. */
    private static final long LONGEST_NANOS = Duration.ofSeconds(2).toNanos();
    /** Two clocks, and the time that a reading takes. */
    private static final long TOLERANCE_NANOS = Duration.ofSeconds(1).toNanos();
    private static final Duration LONGEST_IDLE = Duration.ofDays(3650);

    private final IdleTime source;
    private final LongSupplier clock;
    private final Executor thread;
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile State state = new State(null, false);

    /**
     * A reading.
     *
     * @param atNanos when it was asked for, by the monotonic clock
     * @param idle the time that was told
     */
    private record Reading(long atNanos, Duration idle) {
        long inputNanos() {
            return atNanos - idle.toNanos();
        }
    }

    /**
     * The present knowledge.
     *
     * @param last the last reading; null if it failed
     * @param moves true once two readings differed
     */
    private record State(@Nullable Reading last, boolean moves) {}

    /** Asks {@code source} with {@code thread}; {@code clock} is the monotonic clock in nanoseconds. */
    public LastInput(IdleTime source, LongSupplier clock, Executor thread) {
        this.source = source;
        this.clock = clock;
        this.thread = thread;
    }

    /** The same on threads of its own, of which one at most is there. */
    public LastInput(IdleTime source, LongSupplier clock) {
        this(source, clock, work -> Thread.ofPlatform().daemon().name("idle-time").start(work));
    }

    /** Asks once, unless a question is still open; returns at once. */
    public void ask() {
        if (!source.equals(IdleTime.UNKNOWN) && asking.compareAndSet(false, true)) {
            thread.execute(this::read);
        }
    }

    /** The moment by the monotonic clock; empty if it is not known. */
    public Optional<Long> nanos() {
        State now = state;
        return now.last() != null && now.moves() ? Optional.of(now.last().inputNanos()) : Optional.empty();
    }

    /** Forgets what is known. */
    public void forget() {
        state = new State(null, false);
    }

    private void read() {
        try {
            long before = clock.getAsLong();
            Optional<Reading> reading = source.sinceLastInput()
                .filter(idle -> !idle.isNegative() && idle.compareTo(LONGEST_IDLE) < 0)
                .map(idle -> new Reading(before, idle));
            boolean late = clock.getAsLong() - before > LONGEST_NANOS;
            state = reading.isEmpty() || late ? new State(null, false) : next(state, reading.get());
        } catch (RuntimeException | LinkageError e) {
            state = new State(null, false);
            System.getLogger(LastInput.class.getName())
                .log(System.Logger.Level.DEBUG, "The idle time of the computer is not known", e);
        } finally {
            asking.set(false);
        }
    }

    private static State next(State known, Reading reading) {
        Reading before = known.last();
        if (before == null) {
            return new State(reading, false);
        }
        boolean wentBack = reading.inputNanos() - before.inputNanos() < -TOLERANCE_NANOS;
        boolean moves = known.moves() || !reading.idle().equals(before.idle());
        return new State(reading, moves && !wentBack);
    }
}
