package dev.tokenconsole.check;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import dev.tokenconsole.check.CheckState.Standing;

/**
 * All results of a run.
 *
 * @param startedAt by the wall clock
 * @param took until the last result was known
 * @param stopped true if it was stopped before all were asked
 * @param rows one for each entry, in the order of the entries
 */
public record CheckReport(Instant startedAt, Duration took, boolean stopped, List<CheckedRow> rows) {
    /** Copies the list. */
    public CheckReport {
        rows = List.copyOf(rows);
    }

    /** The rows as people read them: the gravest state first, then in the order of the entries. */
    public List<CheckedRow> gravestFirst() {
        return rows.stream()
            .sorted(Comparator.comparing(CheckedRow::standing).thenComparing(CheckedRow::state)
                .thenComparing(row -> row.row().number()))
            .toList();
    }

    /** The number of rows in {@code state}. */
    public int count(CheckState state) {
        return (int) rows.stream().filter(row -> row.state() == state).count();
    }

    /** The number of rows of that standing, those that an earlier run found valid left out. */
    public int count(Standing standing) {
        return (int) rows.stream().filter(row -> !isRecent(row) && row.standing() == standing).count();
    }

    /** True for a row that was left out because an earlier run found it valid. */
    public static boolean isRecent(CheckedRow row) {
        return row.result() instanceof CheckResult.NotChecked(CheckResult.NotChecked.Reason reason, String _)
            && reason == CheckResult.NotChecked.Reason.RECENT;
    }
}
