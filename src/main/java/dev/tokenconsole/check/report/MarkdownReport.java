package dev.tokenconsole.check.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.tokenconsole.check.CheckReport;
import dev.tokenconsole.check.CheckRow;
import dev.tokenconsole.check.CheckState.Standing;
import dev.tokenconsole.check.CheckedRow;
import dev.tokenconsole.i18n.Messages;

/** A check as a table of Markdown, as GitHub draws it, the gravest rows first. */
final class MarkdownReport implements CheckReportFormat {
    /** Room for the line on the rows that are left out, in bytes. */
    private static final int LAST_LINE = 200;

    @Override
    public String name() {
        return "markdown";
    }

    @Override
    public void write(CheckReport report, Writer out) throws IOException {
        write(report, out, Long.MAX_VALUE);
    }

    /** At most {@code most} bytes of UTF-8, if that is enough for the counts: the last rows are left out then. */
    static String within(CheckReport report, long most) {
        StringWriter text = new StringWriter();
        try {
            write(report, text, most);
        } catch (IOException e) {
            throw new UncheckedIOException("A StringWriter throws none", e);
        }
        return text.toString();
    }

    private static void write(CheckReport report, Writer out, long most) throws IOException {
        String head = head(report);
        out.write(head);
        long left = most - bytes(head) - LAST_LINE;
        List<CheckedRow> rows = report.gravestFirst();
        int written = 0;
        for (CheckedRow row : rows) {
            String line = row(row);
            left -= bytes(line);
            if (left < 0) {
                out.write("\n" + Messages.text("check.report.left-out", rows.size() - written) + "\n");
                return;
            }
            out.write(line);
            written++;
        }
    }

    private static String head(CheckReport report) {
        int recent = (int) report.rows().stream().filter(CheckReport::isRecent).count();
        Stream<String> sentences = Stream.of(
            Messages.text("check.report.counts", report.rows().size(), report.count(Standing.VALID),
                report.count(Standing.FAILED), report.count(Standing.UNJUDGED)),
            recent == 0 ? "" : Messages.text("check.report.recent", recent),
            report.stopped() ? Messages.text("check.report.stopped") : "",
            Messages.text("check.report.time", ReportTime.utc(report.startedAt()), ReportTime.seconds(report.took())));
        return "## " + Messages.text("check.report.title") + "\n\n"
            + sentences.filter(sentence -> !sentence.isEmpty()).collect(Collectors.joining(" ")) + "\n\n"
            + line(Stream.of(Messages.text("check.report.column.state"),
                Messages.text("check.report.column.environment"), Messages.text("check.report.column.name"),
                Messages.text("check.report.column.client-id"), Messages.text("check.report.column.why"),
                Messages.text("check.report.column.expires")))
            + "| --- | --- | --- | --- | --- | --- |\n";
    }

    private static String row(CheckedRow checked) {
        CheckRow row = checked.row();
        String state = MarkdownCell.of(checked.stateWords(), ReportText.NAME);
        return line(Stream.of(checked.standing() == Standing.FAILED ? "**" + state + "**" : state,
            MarkdownCell.of(row.environment(), ReportText.NAME), MarkdownCell.of(row.name(), ReportText.NAME),
            MarkdownCell.of(row.clientId(), ReportText.NAME), MarkdownCell.of(checked.why(), ReportText.SENTENCE),
            checked.expiresAt() == null ? "" : ReportTime.utc(checked.expiresAt())));
    }

    private static String line(Stream<String> cells) {
        return cells.collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
