package dev.tokenconsole.check.report;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.check.CheckReport;
import dev.tokenconsole.check.CheckState.Standing;
import dev.tokenconsole.check.CheckedRow;
import dev.tokenconsole.i18n.Messages;

/**
 * A check as metrics of Prometheus, for the textfile collector of its node exporter: text format 0.0.4, a series for
 * each row.
 */
final class PrometheusReport implements CheckReportFormat {
    private static final String PREFIX = "token_console_check_";

    @Override
    public String name() {
        return "prometheus";
    }

    @Override
    public void write(CheckReport report, Writer out) throws IOException {
        List<NamedRow> rows = NamedRow.of(report);
        gauge(out, rows, "ok", Messages.text("check.report.metric.ok"), PrometheusReport::ok);
        state(out, rows);
        gauge(out, rows, "token_expires_timestamp_seconds", Messages.text("check.report.metric.expires"),
            PrometheusReport::expiry);
        gauge(out, rows, "duration_seconds", Messages.text("check.report.metric.duration"),
            row -> row.startedAt() == null ? null : ReportTime.seconds(row.took()));
    }

    private static String ok(CheckedRow row) {
        return row.standing() == Standing.VALID || CheckReport.isRecent(row) ? "1" : "0";
    }

    private static @Nullable String expiry(CheckedRow row) {
        Instant expiresAt = row.expiresAt();
        return expiresAt == null ? null : ReportTime.seconds(expiresAt);
    }

    private static void state(Writer out, List<NamedRow> rows) throws IOException {
        head(out, "state", Messages.text("check.report.metric.state"), rows.isEmpty());
        for (NamedRow row : rows) {
            String state = row.checked().stateId();
            out.write(PREFIX + "state{" + labels(row) + ",state=\"" + state + "\"} 1\n");
        }
    }

    private static void gauge(Writer out, List<NamedRow> rows, String name, String help,
            Function<CheckedRow, @Nullable String> value) throws IOException {
        head(out, name, help, rows.stream().map(NamedRow::checked).map(value).noneMatch(Objects::nonNull));
        for (NamedRow row : rows) {
            @Nullable String number = value.apply(row.checked());
            if (number != null) {
                out.write(PREFIX + name + "{" + labels(row) + "} " + number + "\n");
            }
        }
    }

    private static void head(Writer out, String name, String help, boolean withoutSeries) throws IOException {
        if (!withoutSeries) {
            out.write("# HELP " + PREFIX + name + " " + help + "\n# TYPE " + PREFIX + name + " gauge\n");
        }
    }

    private static String labels(NamedRow row) {
        return "environment=\"" + escaped(row.environment()) + "\",profile=\"" + escaped(row.name()) + "\"";
    }

    private static String escaped(String label) {
        return label.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
}
