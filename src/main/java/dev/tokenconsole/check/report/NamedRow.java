package dev.tokenconsole.check.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.tokenconsole.check.CheckReport;
import dev.tokenconsole.check.CheckedRow;
import dev.tokenconsole.i18n.Messages;

/**
 * A row under names that tell it from all others of its report. Prometheus refuses a file with two equal series, and
 * GitLab keeps one of two equal tests.
 *
 * @param environment on one line, never empty
 * @param name on one line, never empty, used once in the environment: another row of that name is {@code name (2)}
 */
record NamedRow(CheckedRow checked, String environment, String name) {
    private record Place(String environment, String name) {}

    /** All rows of {@code report}, in their order. */
    static List<NamedRow> of(CheckReport report) {
        List<NamedRow> rows = new ArrayList<>();
        Set<Place> taken = new HashSet<>();
        Map<Place, Integer> counts = new HashMap<>();
        for (CheckedRow checked : report.rows()) {
            Place first = new Place(
                filled(checked.row().environment(), "check.report.no-environment"),
                filled(checked.row().name(), "check.report.no-name"));
            Place place = first;
            while (!taken.add(place)) {
                int count = counts.merge(first, 2, (old, _) -> old + 1);
                place = new Place(first.environment(), first.name() + " (" + count + ")");
            }
            rows.add(new NamedRow(checked, place.environment(), place.name()));
        }
        return rows;
    }

    private static String filled(String name, String keyIfEmpty) {
        String line = ReportText.line(name, ReportText.NAME);
        return line.isBlank() ? Messages.text(keyIfEmpty) : line;
    }
}
