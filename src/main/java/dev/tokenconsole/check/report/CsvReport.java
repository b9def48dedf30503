package dev.tokenconsole.check.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.check.CheckReport;
import dev.tokenconsole.check.CheckResult;
import dev.tokenconsole.check.CheckRow;
import dev.tokenconsole.check.CheckedRow;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.verify.claims.Finding;

/** A check as a table for spreadsheets: RFC 4180, a header line, in the order of the check. */
final class CsvReport implements CheckReportFormat {
    private static final List<String> HEADER = List.of("number", "name", "environment", "client_id", "state",
        "standing", "why", "verdict", "next_step", "findings", "probe", "host", "started_at", "took_ms", "expires_at",
        "lifetime_ms", "same_as", "signature");

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public void write(CheckReport report, Writer out) throws IOException {
        out.write(line(HEADER));
        for (CheckedRow row : report.rows()) {
            out.write(line(cells(row)));
        }
    }

    private static String line(List<String> cells) {
        return cells.stream().map(CsvCell::of).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static List<String> cells(CheckedRow checked) {
        CheckRow row = checked.row();
        @Nullable FailureVerdict verdict = checked.verdict();
        boolean asked = checked.startedAt() != null;
        return List.of(String.valueOf(row.number()), row.name(), row.environment(), row.clientId(),
            checked.stateId(), JsonRow.id(checked.standing()), checked.why(),
            verdict == null ? "" : verdict.id(), verdict == null ? "" : verdict.nextStep(), findings(checked),
            checked.probe() == null ? "" : checked.probe().words(), checked.host(),
            checked.startedAt() == null ? "" : ReportTime.utc(checked.startedAt()),
            asked ? String.valueOf(checked.took().toMillis()) : "",
            checked.expiresAt() == null ? "" : ReportTime.utc(checked.expiresAt()),
            checked.expiresAt() == null ? "" : String.valueOf(checked.lifetime().toMillis()),
            checked.sameAs() == 0 ? "" : String.valueOf(checked.sameAs()),
            checked.signature() == null ? "" : checked.signature().verdict().kind());
    }

    private static String findings(CheckedRow checked) {
        return checked.result() instanceof CheckResult.Issued issued
            ? issued.findings().stream().map(Finding::text).collect(Collectors.joining(" ")) : "";
    }
}
