package dev.tokenconsole.architecture;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The run of the system tests fails where a check could not be made. */
@EnabledOnOs(OS.LINUX)
class SystemRunTest {
    private static final Path SCRIPT = Path.of(".ci", "none-skipped");

    @TempDir
    private Path reports;

    @Test
    void aSkippedTestFailsTheRun() throws Exception {
        report("TEST-a.xml", "<testcase name=\"made\"/>");
        assertEquals(0, run());
        report("TEST-b.xml", "<testcase name=\"core\">\n<skipped message=\"no core\"/></testcase>");
        assertEquals(1, run());
    }

    @Test
    void noTestAtAllFailsTheRun() throws Exception {
        assertEquals(1, run());
    }

    @Test
    void theRunEndsWithThisCheck() throws Exception {
        assertThat(Files.readString(Path.of(".ci", "system")), containsString("\n.ci/none-skipped\n"));
    }

    private void report(String name, String cases) throws Exception {
        Files.writeString(reports.resolve(name), "<testsuite>\n" + cases + "\n</testsuite>\n");
    }

    private int run() throws Exception {
        Process process = new ProcessBuilder("bash", SCRIPT.toString(), reports.toString()).redirectErrorStream(true)
            .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        assertEquals(exit == 0, said.isEmpty(), said);
        return exit;
    }
}
