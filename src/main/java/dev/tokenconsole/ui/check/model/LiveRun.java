package dev.tokenconsole.ui.check.model;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.check.CheckEntry;
import dev.tokenconsole.check.CheckReport;
import dev.tokenconsole.check.CheckRow;
import dev.tokenconsole.check.CheckRun;
import dev.tokenconsole.check.CheckedRow;
import dev.tokenconsole.check.ShownClientId;
import dev.tokenconsole.check.run.Checker;
import dev.tokenconsole.check.run.TokenProbe;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.ui.check.rows.CheckLine;
import dev.tokenconsole.ui.check.rows.LineState;
import dev.tokenconsole.ui.live.LiveCheck;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.ui.task.FxTimer;

/** A run that goes on: its results come to the rows in batches, so that the FX thread keeps time for all else. */
final class LiveRun {
    /** Ten pictures a second can be followed. */
    private static final Duration BATCH = Duration.ofMillis(100);

    private final Map<Integer, CheckLine> byNumber = new HashMap<>();
    private final RunBatch batch = new RunBatch();
    private final FxTimer timer = new FxTimer(this::apply);
    private final LiveCheck live;
    private final CheckRun run;
    private final Consumer<RunBatch.Events> shown;
    private boolean closed;

    /** The ends of a run, of which one is called on the FX thread, unless it is closed before. */
    record Ends(Consumer<CheckReport> report, Consumer<Throwable> fault) {}

    /** Takes {@code entries} of {@code lines} over and starts; {@code shown} hears of each batch. */
    LiveRun(Map<CheckLine, CheckEntry> entries, LiveCheck live, TokenProbe probe, List<Environment> known,
            TokenClock clock, FxTasks tasks, Consumer<RunBatch.Events> shown, Ends ends) {
        this.live = live;
        this.shown = shown;
        entries.keySet().forEach(line -> {
            byNumber.put(line.row().number(), line);
            line.await();
        });
        run = new Checker(live, probe, clock).start(List.copyOf(entries.values()), known, ShownClientId.SHORT, batch);
        timer.start(BATCH);
        tasks.run(run::await).onSuccess(report -> end(() -> ends.report().accept(report)))
            .onFailure(fault -> end(() -> ends.fault().accept(fault)));
    }

    /** Ends it within a second; what has no result by then was not checked. */
    void stop() {
        run.stop();
    }

    /** Ends it, and drops what still comes. */
    void close() {
        closed = true;
        timer.stop();
        run.stop();
        live.close();
    }

    private void end(Runnable then) {
        if (!closed) {
            timer.stop();
            apply();
            live.close();
            byNumber.values().forEach(line -> {
                if (line.now().phase() != LineState.Phase.RESTING) {
                    line.end(null);
                }
            });
            then.run();
        }
    }

    private void apply() {
        RunBatch.Events events = batch.take();
        if (events.started().isEmpty() && events.finished().isEmpty() && events.pause() == null) {
            return;
        }
        for (CheckRow row : events.started()) {
            line(row).begin();
        }
        for (CheckedRow row : events.finished()) {
            line(row.row()).end(row);
        }
        live.apply();
        shown.accept(events);
    }

    private CheckLine line(CheckRow row) {
        @Nullable CheckLine line = byNumber.get(row.number());
        if (line == null) {
            throw new IllegalStateException("A row of another run.");
        }
        return line;
    }
}
