package dev.tokenconsole.check.run;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.BlockingQueue;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.auth.testing.SteppingClock;
import dev.tokenconsole.check.CheckListener;
import dev.tokenconsole.check.CheckProgress;
import dev.tokenconsole.check.CheckRow;
import dev.tokenconsole.check.CheckedRow;

/** Lets the time of a clock pass at once, as soon as no request is under way; the listener of the same run. */
class JumpingWait implements Checker.Wait, CheckListener {
    private final SteppingClock clock;
    /** The numbers of the rows that are asked for. Of the thread of the run, as all here but the sum. */
    private final Set<Integer> underWay = new HashSet<>();
    private Duration waited = Duration.ZERO;

    JumpingWait(SteppingClock clock) {
        this.clock = clock;
    }

    @Override
    public void started(CheckRow row) {
        underWay.add(row.number());
    }

    @Override
    public void finished(CheckedRow row, CheckProgress progress) {
        underWay.remove(row.row().number());
    }

    @Override
    public <E> @Nullable E next(BlockingQueue<E> events, Duration longest) throws InterruptedException {
        if (!underWay.isEmpty()) {
            return events.take();
        }
        clock.step(longest);
        add(longest);
        return null;
    }

    private synchronized void add(Duration time) {
        waited = waited.plus(time);
    }

    /** All pauses together. */
    synchronized Duration waited() {
        return waited;
    }
}
