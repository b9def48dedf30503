package dev.tokenconsole.check.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.tokenconsole.check.CheckReport;
import dev.tokenconsole.check.CheckState;
import dev.tokenconsole.check.CheckState.Standing;

/** Debian's junitparser and Prometheus' promtool read the reports; run by {@code .ci/system}. */
@Tag("system")
@Timeout(120)
class ForeignReadersTest {
    /** The suites' counts, those of the tests in them, and the names, as the library reads them. */
    private static final String COUNT = """
        import sys, junitparser
        from junitparser import Error, Failure, JUnitXml, Skipped
        xml = JUnitXml.fromfile(sys.argv[1])
        suites = list(xml)
        tests = [test for suite in suites for test in suite]
        def having(kind):
            return sum(1 for test in tests if any(isinstance(one, kind) for one in test.result))
        print(xml.tests, xml.failures, xml.errors)
        print(sum(s.tests for s in suites), sum(s.failures for s in suites), sum(s.errors for s in suites),
            sum(s.skipped for s in suites))
        print(len(tests), having(Failure), having(Error), having(Skipped))
        print(len({(test.classname, test.name) for test in tests}))
        """;

    @TempDir
    private Path folder;

    /** The result of a program, both streams together. */
    private record Ended(int exitCode, String said) {}

    static Stream<CheckReport> reports() {
        return Stream.of(SampleReports.mixed(), SampleReports.hostile(), SampleReports.everyVerdict(),
            SampleReports.unverified(), SampleReports.failures(5000));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void junitparserReadsTheSameCounts(CheckReport report) throws Exception {
        Path file = folder.resolve("check.xml");
        ReportOutput.write(new JunitReport(), report, file);
        int all = report.rows().size();
        int failures = report.count(Standing.FAILED);
        int skipped = report.count(CheckState.NOT_CHECKED);
        int errors = all - failures - skipped - report.count(Standing.VALID);
        assertEquals(new Ended(0, String.join("\n", all + " " + failures + " " + errors,
                all + " " + failures + " " + errors + " " + skipped,
                all + " " + failures + " " + errors + " " + skipped, all + "\n")),
            run(List.of("/usr/bin/python3", "-c", COUNT, file.toString()), new byte[0]));
    }

    /** It tells a bad file and an unusual name by its exit code and by words. */
    @ParameterizedTest
    @MethodSource("reports")
    void promtoolAcceptsTheMetrics(CheckReport report) throws Exception {
        byte[] bytes = ReportOutput.bytes(new PrometheusReport(), report);
        assertEquals(new Ended(0, ""), run(List.of("promtool", "check", "metrics"), bytes));
    }

    private Ended run(List<String> command, byte[] input) throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(input);
        }
        return new Ended(process.waitFor(), Files.readString(said, StandardCharsets.UTF_8));
    }
}
