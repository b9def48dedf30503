package dev.tokenconsole.check.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.check.CheckReport;

/** A check as metrics of Prometheus, text format 0.0.4; {@link ForeignReadersTest} shows them to promtool. */
class PrometheusReportTest {
    private static final Pattern SERIES = Pattern.compile(
        "token_console_check_[a-z_]+\\{environment=\"L\",profile=\"L\"(?:,state=\"[a-z-]+\")?\\} [0-9]+(?:\\.[0-9]{3})?"
            .replace("L", "(?:[^\"\\\\\\n]|\\\\[\\\\\"n])+"));

    @Test
    void theSeriesOfRows() {
        List<String> lines = lines(SampleReports.mixed());
        for (String series : List.of(
                "token_console_check_ok{environment=\"StoneX Payments, production\",profile=\"good\"} 1",
                "token_console_check_ok{environment=\"Sandbox\",profile=\"odd\"} 1",
                "token_console_check_ok{environment=\"Sandbox\",profile=\"left RECENT\"} 1",
                "token_console_check_ok{environment=\"Sandbox\",profile=\"left INCOMPLETE\"} 0",
                "token_console_check_ok{environment=\"Sandbox\",profile=\"not accepted\"} 0",
                "token_console_check_ok{environment=\"no environment\",profile=\"of a list\"} 0",
                "token_console_check_state{environment=\"Sandbox\",profile=\"client\",state=\"unknown-client\"} 1",
                "token_console_check_state{environment=\"Sandbox\",profile=\"not accepted\",state=\"not-accepted\"} 1",
                "token_console_check_duration_seconds{environment=\"Sandbox\",profile=\"client\"} 1.234",
                "token_console_check_token_expires_timestamp_seconds{environment=\"Sandbox\",profile=\"odd\"} "
                    + "1795813494.120")) {
            assertThat(lines, hasItem(series));
        }
        assertEquals(19 + 19 + 13 + 6, lines.stream().filter(line -> !line.startsWith("#")).count());
    }

    @Test
    void eachFamilyHasItsHelpAndItsTypeOnce() {
        List<String> heads = lines(SampleReports.mixed()).stream().filter(line -> line.startsWith("#"))
            .map(line -> line.replaceFirst("(# HELP \\S+) .*", "$1")).toList();
        assertEquals(List.of("# HELP token_console_check_ok", "# TYPE token_console_check_ok gauge",
            "# HELP token_console_check_state", "# TYPE token_console_check_state gauge",
            "# HELP token_console_check_token_expires_timestamp_seconds",
            "# TYPE token_console_check_token_expires_timestamp_seconds gauge",
            "# HELP token_console_check_duration_seconds", "# TYPE token_console_check_duration_seconds gauge"),
            heads);
        assertEquals("", SampleReports.written(new PrometheusReport(), SampleReports.of(List.of())));
    }

    /** Prometheus refuses the whole file for one bad line, or for two equal series. */
    @Test
    void noTextBreaksALineOrMakesTwoEqualSeries() {
        List<String> series = lines(SampleReports.hostile()).stream().filter(line -> !line.startsWith("#")).toList();
        assertEquals(4 * SampleReports.HOSTILE.size(), series.size());
        assertEquals(List.of(), series.stream().filter(line -> !SERIES.matcher(line).matches()).toList());
        assertEquals(series.size(), Set.copyOf(series.stream().map(line -> line.substring(0, line.lastIndexOf(' ')))
            .toList()).size());
    }

    @Test
    void quotesAndBackslashesAreEscaped() {
        assertThat(SampleReports.written(new PrometheusReport(), SampleReports.hostile()),
            containsString("profile=\"a,b;c\\\"d\\\"\"} 1"));
        assertTrue(lines(SampleReports.hostile()).stream().anyMatch(line -> line.contains("profile=\"\\\\\\\\|\"}")));
    }

    private static List<String> lines(CheckReport report) {
        return SampleReports.written(new PrometheusReport(), report).lines().toList();
    }
}
