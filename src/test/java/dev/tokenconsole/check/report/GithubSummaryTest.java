package dev.tokenconsole.check.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The summary of a step of GitHub Actions grows by the report, and never above its limit. */
class GithubSummaryTest {
    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void nameAFile() {
        file = folder.resolve("step_summary");
    }

    @Test
    void theReportComesAfterWhatIsThere() throws IOException {
        String report = SampleReports.written(new MarkdownReport(), SampleReports.mixed());
        GithubSummary.append(SampleReports.mixed(), file);
        assertEquals(report, Files.readString(file));
        Files.writeString(file, "# Before");
        GithubSummary.append(SampleReports.mixed(), file);
        assertEquals("# Before\n\n" + report, Files.readString(file));
    }

    @Test
    void aLargeReportIsCutWhereGithubWouldShowNothing() throws IOException {
        Files.writeString(file, "x".repeat(100_000));
        GithubSummary.append(SampleReports.failures(20_000), file);
        assertThat(Files.size(file), lessThanOrEqualTo((long) GithubSummary.MOST_BYTES));
        assertThat(Files.readString(file), containsString(" more rows are left out"));
    }

    @Test
    void aFullFileIsLeftAsItIs() throws IOException {
        Files.writeString(file, "x".repeat(GithubSummary.MOST_BYTES - 10));
        assertThrows(IOException.class, () -> GithubSummary.append(SampleReports.mixed(), file));
        assertEquals(GithubSummary.MOST_BYTES - 10, Files.size(file));
        assertThat(Files.readString(file), startsWith("x"));
    }

    @Test
    void aFolderIsNoSummary() {
        assertThrows(IOException.class, () -> GithubSummary.append(SampleReports.mixed(), folder));
    }
}
