package dev.tokenconsole.ui.check.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.check.CheckListener;
import dev.tokenconsole.check.CheckProgress;
import dev.tokenconsole.check.CheckRow;
import dev.tokenconsole.check.CheckedRow;

/** The events of a run since they were taken last, so that the FX thread takes many at once. Thread-safe. */
final class RunBatch implements CheckListener {
    private List<CheckRow> started = new ArrayList<>();
    private List<CheckedRow> finished = new ArrayList<>();
    private @Nullable CheckProgress progress;
    private @Nullable Pause pause;

    /** A host that limits the rate. */
    record Pause(String host, Duration time) {}

    /**
     * The events of a batch.
     *
     * @param progress the last one; absent if no row ended
     * @param pause the last one; absent if none began
     */
    record Events(List<CheckRow> started, List<CheckedRow> finished, @Nullable CheckProgress progress,
            @Nullable Pause pause) {}

    @Override
    public synchronized void started(CheckRow row) {
        started.add(row);
    }

    @Override
    public synchronized void finished(CheckedRow row, CheckProgress now) {
        finished.add(row);
        progress = now;
    }

    @Override
    public synchronized void waiting(String host, Duration time) {
        pause = new Pause(host, time);
    }

    synchronized Events take() {
        Events events = new Events(started, finished, progress, pause);
        started = new ArrayList<>();
        finished = new ArrayList<>();
        progress = null;
        pause = null;
        return events;
    }
}
