package dev.tokenconsole.ui.check.model;

import java.time.Duration;
import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import dev.tokenconsole.check.CheckProgress;
import dev.tokenconsole.check.CheckReport;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.text.TimeWords;
import dev.tokenconsole.ui.check.rows.CheckChip;
import dev.tokenconsole.ui.check.rows.CheckCounts;

/** The progress of a run in words, and what is said of it. FX thread only. */
final class RunWords {
    private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Double> part = new ReadOnlyObjectWrapper<>(0.0);
    private final ReadOnlyStringWrapper spoken = new ReadOnlyStringWrapper("");
    private boolean stopping;

    ReadOnlyStringProperty progress() {
        return progress.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Double> part() {
        return part.getReadOnlyProperty();
    }

    ReadOnlyStringProperty spoken() {
        return spoken.getReadOnlyProperty();
    }

    void begin(int rows) {
        stopping = false;
        part.set(0.0);
        progress.set(Messages.text("ui.check.progress", 0, rows));
        say(Messages.text(rows == 1 ? "ui.check.begun.one" : "ui.check.begun", rows));
    }

    /** Shows a batch, and then runs {@code rows}. */
    Consumer<RunBatch.Events> shownBy(Runnable rows) {
        return events -> {
            show(events);
            rows.run();
        };
    }

    private void show(RunBatch.Events events) {
        CheckProgress now = events.progress();
        if (now != null && !stopping) {
            part.set((double) now.done() / now.total());
            progress.set(now.left().map(left -> Messages.text("ui.check.progress.left", now.done(), now.total(),
                TimeWords.length(left.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : left)))
                .orElseGet(() -> Messages.text("ui.check.progress", now.done(), now.total())));
        }
        RunBatch.Pause pause = events.pause();
        if (pause != null && !stopping) {
            String waits = Messages.text("ui.check.paused", pause.host(), TimeWords.length(pause.time()));
            progress.set(waits);
            say(waits);
        }
    }

    void stopping() {
        stopping = true;
        progress.set(Messages.text("ui.check.stopping"));
    }

    void end(CheckReport report, CheckCounts counts) {
        progress.set(Messages.text(report.stopped() ? "ui.check.ended.stopped" : "ui.check.ended",
            report.rows().size(), TimeWords.length(report.took())));
        say(Messages.text(report.stopped() ? "ui.check.spoken.stopped" : "ui.check.spoken.ended",
            counts.number(CheckChip.VALID) + counts.number(CheckChip.FINDINGS), counts.number(CheckChip.FAILED),
            counts.number(CheckChip.NOT_JUDGED) + counts.number(CheckChip.NOT_CHECKED)));
    }

    void rest() {
        progress.set("");
    }

    private void say(String words) {
        spoken.set("");
        spoken.set(words);
    }
}
