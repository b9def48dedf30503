package dev.tokenconsole.check.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;

import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;

import dev.tokenconsole.check.CheckReport;
import dev.tokenconsole.check.CheckResult;
import dev.tokenconsole.check.CheckRow;
import dev.tokenconsole.check.CheckState;
import dev.tokenconsole.check.CheckState.Standing;
import dev.tokenconsole.check.CheckedRow;

/** A check as JUnit XML holds to the rules of its readers, and Maven's reader finds in it what was checked. */
class JunitReportTest {
    private static final Path SCHEMA = Path.of("docs", "check-report.junit.xsd");
    /** GitLab takes no larger file. */
    private static final int MOST_BYTES = 30_000_000;

    static Stream<CheckReport> reports() {
        return Stream.of(SampleReports.mixed(), SampleReports.hostile(), SampleReports.everyVerdict(),
            SampleReports.unverified(), SampleReports.of(List.of()));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyReportFits(CheckReport report) throws Exception {
        validate(xml(report));
    }

    /** The schema refuses what readers refuse or misread: a test with it can fail. */
    @ParameterizedTest
    @CsvSource({"time=\"1.234\", time=\"-1.234\"", "time=\"1.234\", time=\"1.234 s\"", "time=\"1.234\", time=\"1E-07\"",
        "tests=\"19\", tests=\"\"", "errors=\"4\" time, skipped=\"4\" time", "name=\"client\", name=\"odd\"",
        "classname=\"Sandbox\", classname=\"\"", "type=\"refused\", type=\"failed\"", "failure, flop",
        "T20:04:54, T20:04:54Z", "<testcase, <testcase id=\"1\"", "testsuite name=\"Sandbox\", testsuite name=\" \"",
        "suite name=\"Sandbox\", suite name=\"no environment\""})
    void anotherReportDoesNotFit(String part, String other) {
        String xml = xml(SampleReports.mixed());
        assertThat(xml, containsString(part));
        assertThrows(SAXException.class, () -> validate(xml.replace(part, other)));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void mavenReadsTheSameCounts(CheckReport report) throws Exception {
        List<ReportTestSuite> suites = read(report);
        List<ReportTestCase> tests = tests(suites);
        long skipped = report.rows().stream().filter(row -> row.state() == CheckState.NOT_CHECKED).count();
        List<Long> expected = List.of((long) report.rows().size(), (long) report.count(Standing.VALID),
            (long) report.count(Standing.FAILED), skipped);
        assertEquals(expected, List.of((long) tests.size(), count(tests, ReportTestCase::isSuccessful),
            count(tests, ReportTestCase::hasFailure), count(tests, ReportTestCase::hasSkipped)));
        assertEquals(tests.size() - expected.get(1) - expected.get(2) - skipped,
            count(tests, ReportTestCase::hasError));
        assertEquals(List.of(tests.size(), (int) count(tests, ReportTestCase::hasFailure),
                (int) count(tests, ReportTestCase::hasError), (int) skipped),
            List.of(sum(suites, ReportTestSuite::getNumberOfTests),
                sum(suites, ReportTestSuite::getNumberOfFailures), sum(suites, ReportTestSuite::getNumberOfErrors),
                sum(suites, ReportTestSuite::getNumberOfSkipped)));
    }

    /** The attributes, which Jenkins and others show before they read the tests. */
    @Test
    void theCountsOfTheSuites() {
        List<String> heads = xml(SampleReports.mixed()).lines().map(String::strip)
            .filter(line -> line.startsWith("<testsuite")).toList();
        assertEquals(List.of(
            "<testsuites name=\"token-console check\" tests=\"19\" failures=\"5\" errors=\"4\" time=\"1.234\">",
            "<testsuite name=\"StoneX Payments, production\" tests=\"9\" failures=\"2\" errors=\"3\" skipped=\"2\" "
                + "time=\"8.638\" timestamp=\"2026-11-27T20:04:54\">",
            "<testsuite name=\"Sandbox\" tests=\"9\" failures=\"3\" errors=\"1\" skipped=\"3\" "
                + "time=\"6.170\" timestamp=\"2026-11-27T20:04:54\">",
            "<testsuite name=\"no environment\" tests=\"1\" failures=\"0\" errors=\"0\" skipped=\"1\" "
                + "time=\"0.000\" timestamp=\"2026-11-27T20:04:54\">"), heads);
    }

    /** Names, outcomes and texts of a test, as people see them in Jenkins and GitLab. */
    @Test
    void aTestSaysWhatHappenedAndWhatToDo() throws Exception {
        ReportTestCase test = tests(read(SampleReports.mixed())).stream()
            .filter(each -> each.getName().equals("secret")).findFirst().orElseThrow();
        assertEquals("StoneX Payments, production", test.getFullClassName());
        assertEquals("wrong-secret", test.getFailureType());
        assertEquals("wrong secret: The secret is wrong", test.getFailureMessage());
        assertEquals(1.234f, test.getTime());
        assertEquals("""
            The secret is wrong.
            It was replaced.
            Enter the new one.
            The server's words: invalid_client: no
            For the provider's support: errorId oae123, Trace ID 0oa1… (20)
            Host: api.example.com""", test.getFailureDetail());
    }

    @Test
    void whatIsOddAboutAValidOneIsItsOutput() {
        String xml = xml(SampleReports.mixed());
        assertThat(xml, containsString("name=\"odd\" time=\"1.234\"><system-out>The audience is another one.\n"));
        assertThat(xml, containsString("name=\"not accepted\" time=\"1.234\"><failure type=\"not-accepted\" "
            + "message=\"issued, not accepted: The API does not accept the token (401): no\">"
            + "The API does not accept the token (401).\nThe token server issued it, and"));
    }

    /** GitLab keeps the first of two equal names alone. */
    @Test
    void everyRowHasANameOfItsOwn() throws Exception {
        List<String> names = tests(read(SampleReports.hostile())).stream()
            .map(test -> test.getFullClassName() + "\n" + test.getName()).toList();
        assertEquals(SampleReports.HOSTILE.size(), names.size());
        assertEquals(names.size(), Set.copyOf(names).size());
        List<CheckedRow> twins = IntStream.rangeClosed(1, 4).mapToObj(number -> CheckedRow.unasked(
            new CheckRow(number, null, number == 2 ? "a (2)" : "a", "", "", ""),
            new CheckResult.NotChecked(CheckResult.NotChecked.Reason.STOPPED, ""))).toList();
        assertEquals(List.of("a", "a (2)", "a (3)", "a (4)"),
            tests(read(SampleReports.of(twins))).stream().map(ReportTestCase::getName).toList());
    }

    @Test
    void tenThousandFailuresAreNotTooMuchForGitlab() {
        assertThat(ReportOutput.bytes(new JunitReport(), SampleReports.failures(10_000)).length, lessThan(MOST_BYTES));
    }

    private static int sum(List<ReportTestSuite> suites, ToIntFunction<ReportTestSuite> count) {
        return suites.stream().mapToInt(count).sum();
    }

    private static long count(List<ReportTestCase> tests, Predicate<ReportTestCase> outcome) {
        return tests.stream().filter(outcome).count();
    }

    private static List<ReportTestCase> tests(List<ReportTestSuite> suites) {
        return suites.stream().flatMap(suite -> suite.getTestCases().stream()).toList();
    }

    private static List<ReportTestSuite> read(CheckReport report) throws Exception {
        return ReadBack.junit(ReportOutput.bytes(new JunitReport(), report));
    }

    private static String xml(CheckReport report) {
        return SampleReports.written(new JunitReport(), report);
    }

    static void validate(String xml) throws SAXException, IOException {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(SCHEMA.toFile()).newValidator()
            .validate(new StreamSource(new StringReader(xml)));
    }
}
