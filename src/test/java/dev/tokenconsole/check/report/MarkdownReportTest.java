package dev.tokenconsole.check.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.check.CheckReport;
import dev.tokenconsole.check.CheckedRow;

/** A check as Markdown is drawn by a library as the same cells: a text of a row is nothing but a text. */
class MarkdownReportTest {
    @Test
    void theCellsOfATable() {
        CheckReport report = SampleReports.mixed();
        List<List<String>> rows = ReadBack.markdown(SampleReports.written(new MarkdownReport(), report));
        assertEquals(List.of("State", "Environment", "Profile", "Client id", "Why", "Token expires"), rows.getFirst());
        assertEquals(List.of("wrong environment", "Sandbox", "elsewhere", "0oa1… (20)", "The secret is wrong", ""),
            rows.get(1));
        assertEquals(report.gravestFirst().stream().map(row -> row.row().name()).toList(),
            rows.stream().skip(1).map(row -> row.get(2)).toList());
        assertEquals("issued, not accepted", rows.get(5).getFirst());
        assertEquals("2026-11-27T21:04:54.120Z", rows.getLast().getLast());
    }

    @Test
    void theCountsAreAboveIt() {
        String markdown = SampleReports.written(new MarkdownReport(), SampleReports.mixed());
        assertThat(markdown, containsString("## Token check\n\n19 credentials: 4 valid, 5 failed, 9 not judged. "
            + "1 left out, found valid recently. Started 2026-11-27T20:04:54.120Z, took 1.234 s.\n\n| State |"));
        assertThat(markdown, containsString("| **wrong secret** |"));
        CheckReport stopped = new CheckReport(SampleReports.START, SampleReports.TOOK, true, List.of());
        assertThat(SampleReports.written(new MarkdownReport(), stopped), containsString("The check was stopped."));
    }

    @Test
    void everyTextIsDrawnAsItIs() {
        CheckReport report = SampleReports.hostile();
        List<List<String>> rows = ReadBack.markdown(SampleReports.written(new MarkdownReport(), report));
        List<CheckedRow> sorted = report.gravestFirst();
        assertEquals(sorted.size() + 1, rows.size());
        for (int i = 0; i < sorted.size(); i++) {
            CheckedRow row = sorted.get(i);
            assertEquals(List.of(row.state().words(), cell(row.row().environment()), cell(row.row().name()),
                cell(row.row().clientId()), ReportText.line(row.why(), ReportText.SENTENCE).strip(),
                "2026-11-27T21:04:54.120Z"), rows.get(i + 1));
        }
    }

    /** GitHub makes links and formulas of these, which the library does not. */
    @Test
    void nothingBecomesALinkOrAFormulaOnGithub() {
        String markdown = SampleReports.written(new MarkdownReport(), SampleReports.hostile());
        for (String part : List.of("https://", "www.", "$", "<", "`x", "[link]")) {
            assertThat(markdown, not(containsString(part)));
        }
    }

    @Test
    void whatDoesNotFitIsLeftOutAndCounted() {
        CheckReport report = SampleReports.failures(1000);
        String whole = SampleReports.written(new MarkdownReport(), report);
        String part = MarkdownReport.within(report, 50_000);
        assertThat(part.getBytes(StandardCharsets.UTF_8).length, lessThanOrEqualTo(50_000));
        int shown = ReadBack.markdown(part).size() - 1;
        assertThat(part, containsString(
            "|\n\n" + (1000 - shown) + " more rows are left out: the summary of a step is limited to 1 MiB.\n"));
        assertEquals(ReadBack.markdown(whole).subList(0, shown + 1), ReadBack.markdown(part));
    }

    private static String cell(String text) {
        return ReportText.line(text, ReportText.NAME).strip();
    }
}
