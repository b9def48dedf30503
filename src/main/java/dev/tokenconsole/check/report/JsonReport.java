package dev.tokenconsole.check.report;

import java.io.IOException;
import java.io.Writer;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import dev.tokenconsole.check.CheckReport;
import dev.tokenconsole.check.CheckState.Standing;
import dev.tokenconsole.check.CheckedRow;
import dev.tokenconsole.text.DisplayText;

/**
 * A check as JSON, as {@code docs/check-report.schema.json} describes it: one row on a line, in the order of the check.
 * Characters that are not seen are written as escapes, which mean the same.
 */
final class JsonReport implements CheckReportFormat {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int SCHEMA = 1;

    @Override
    public String name() {
        return "json";
    }

    @Override
    public void write(CheckReport report, Writer out) throws IOException {
        String head = text(head(report));
        // Written row by row: a tree of all rows would take several times their memory.
        out.write(head.substring(0, head.length() - 1) + ",\"rows\":[");
        String separator = "\n";
        for (CheckedRow row : report.rows()) {
            out.write(separator + text(JsonRow.of(row)));
            separator = ",\n";
        }
        out.write("\n]}\n");
    }

    private static ObjectNode head(CheckReport report) {
        ObjectNode head = JSON.createObjectNode().put("schema", SCHEMA)
            .put("started_at", ReportTime.utc(report.startedAt())).put("took_ms", report.took().toMillis())
            .put("stopped", report.stopped());
        head.putObject("counts").put("all", report.rows().size())
            .put("valid", report.count(Standing.VALID)).put("failed", report.count(Standing.FAILED))
            .put("unjudged", report.count(Standing.UNJUDGED))
            .put("recent", (int) report.rows().stream().filter(CheckReport::isRecent).count());
        return head;
    }

    private static String text(ObjectNode object) {
        return DisplayText.escape(ReportText.whole(JSON.writeValueAsString(object)));
    }
}
