package dev.tokenconsole.ui.check.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.check.CheckReport;
import dev.tokenconsole.check.CheckedRow;
import dev.tokenconsole.ui.check.rows.CheckLine;
import dev.tokenconsole.ui.check.rows.CheckSource;
import dev.tokenconsole.ui.check.rows.VaultSource;

/** The facts of a run and of those that went on with it, for a report on all rows. FX thread only. */
final class RunFacts {
    private @Nullable Instant startedAt;
    private Duration took = Duration.ZERO;
    private boolean stopped;

    /** Goes on with what {@code past} says. */
    CheckMemory.Past restore(CheckMemory.Past past) {
        startedAt = past.startedAt();
        took = past.took();
        stopped = past.stopped();
        return past;
    }

    /** The rows of {@code next} are shown: without results of profiles among them, what was before is of others. */
    void follow(CheckSource next) {
        if (!(next instanceof VaultSource vault) || vault.results().isEmpty()) {
            startedAt = null;
            took = Duration.ZERO;
            stopped = false;
        }
    }

    /** A run of all rows begins at {@code now}, or one of {@code some} that goes on with the one before. */
    void begin(Instant now, boolean some) {
        if (startedAt == null || !some) {
            startedAt = now;
            took = Duration.ZERO;
        }
        stopped = true;
    }

    void end(CheckReport report) {
        took = took.plus(report.took());
        stopped = report.stopped();
    }

    /** A report on the results in {@code lines}; empty if there are none. */
    Optional<CheckReport> report(List<CheckLine> lines) {
        List<CheckedRow> rows = lines.stream().map(line -> line.now().result()).filter(Objects::nonNull).toList();
        return rows.isEmpty() || startedAt == null ? Optional.empty()
            : Optional.of(new CheckReport(startedAt, took, stopped, rows));
    }

    /** The results of {@code source}, to be kept over a lock; empty if there are none. */
    Optional<CheckMemory.Past> past(CheckSource source) {
        return report(source.lines()).map(report -> new CheckMemory.Past(source.words(),
            source instanceof VaultSource vault ? vault.chosen() : null, report.startedAt(), report.took(),
            report.stopped(), source instanceof VaultSource vault ? vault.results() : Map.of(), report.rows()));
    }
}
