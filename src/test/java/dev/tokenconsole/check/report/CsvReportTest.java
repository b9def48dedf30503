package dev.tokenconsole.check.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.check.CheckReport;

/** A check as CSV is read back by a reader of RFC 4180, and no cell is a formula. */
class CsvReportTest {
    /** OWASP's list of what begins a formula, with the white space that a program may drop first. */
    private static final Pattern FORMULA = Pattern.compile("[\\s\\p{Z}]*[=+\\-@\uff1d\uff0b\uff0d\uff20].*|[\t\r\n].*",
        Pattern.DOTALL);
    private static final Pattern SPECIAL = Pattern.compile("[=+\\-@\uff1d\uff0b\uff0d\uff20\t\n]");

    static List<String> hostile() {
        return SampleReports.HOSTILE;
    }

    @Test
    void aRowIsReadBackCellByCell() throws IOException {
        List<List<String>> lines = read(SampleReports.mixed(), ',');
        assertEquals(20, lines.size());
        assertEquals(List.of("number", "name", "environment", "client_id", "state", "standing", "why", "verdict",
            "next_step", "findings", "probe", "host", "started_at", "took_ms", "expires_at", "lifetime_ms",
            "same_as", "signature"), lines.getFirst());
        assertEquals(List.of("1", "good", "StoneX Payments, production", "0oa1… (20)", "valid", "valid", "", "", "", "",
            "", "api.example.com", "2026-11-27T20:04:54.120Z", "1234", "2026-11-27T21:04:54.120Z", "3600000", "", ""),
            lines.get(1));
        assertEquals(List.of("3", "secret", "StoneX Payments, production", "0oa1… (20)", "wrong-secret", "failed",
            "The secret is wrong", "secret-refused", "Enter the new one.", "", "", "api.example.com",
            "2026-11-27T20:04:54.120Z", "1234", "", "", "", ""), lines.get(3));
        assertEquals(List.of("not-accepted failed", "not-tried unjudged"), Stream.of(lines.get(16), lines.get(17))
            .map(line -> line.get(4) + " " + line.get(5)).toList());
        assertEquals(List.of("18", "good again", "1"), List.of(lines.get(18).getFirst(), lines.get(18).get(1),
            lines.get(18).get(16)));
        assertEquals(List.of("19", "of a list", "", "", "not-checked", "unjudged", "No client secret.", "", "", "", "",
            "", "", "", "", "", "", ""), lines.get(19));
    }

    /** With an apostrophe more, no cell is another text. */
    @ParameterizedTest
    @MethodSource("hostile")
    void everyTextIsReadBack(String text) throws IOException {
        String back = ReadBack.csv("x," + CsvCell.of(text) + ",y\r\n", ',').getFirst().get(1);
        String lines = ReportText.lines(text);
        assertEquals(lines.replace("'", ""), back.replace("'", ""));
        assertTrue(!FORMULA.matcher(lines).matches() || back.startsWith("'"), back);
        assertTrue(SPECIAL.matcher(lines).find() || back.equals(lines), back);
    }

    @Test
    void noCellIsAFormula() throws IOException {
        for (List<String> line : read(SampleReports.hostile(), ',')) {
            assertEquals(18, line.size());
            assertEquals(List.of(), line.stream().filter(cell -> FORMULA.matcher(cell).matches()).toList());
        }
    }

    /** In much of Europe, Excel separates by semicolons whatever the file does, and some programs by tabs. */
    @ParameterizedTest
    @ValueSource(strings = {";", "\t"})
    void noPieceOfACellIsOneEither(String separator) {
        int pieces = 0;
        String csv = SampleReports.written(new CsvReport(), SampleReports.hostile());
        for (String piece : csv.split("[\r\n" + separator + "]", -1)) {
            assertTrue(!FORMULA.matcher(piece.replace("\"", "")).matches(), piece);
            pieces++;
        }
        assertThat(pieces, greaterThan(SampleReports.HOSTILE.size()));
    }

    @Test
    void everyLineEndsAsRfc4180Says() {
        String csv = SampleReports.written(new CsvReport(), SampleReports.mixed());
        assertEquals(20, csv.split("\r\n", -1).length - 1);
        assertEquals(csv.replace("\r\n", "").length(), csv.replaceAll("[\r\n]", "").length());
        assertTrue(csv.startsWith("number,"), "no byte order mark");
    }

    private static List<List<String>> read(CheckReport report, char separator) throws IOException {
        return ReadBack.csv(SampleReports.written(new CsvReport(), report), separator);
    }
}
