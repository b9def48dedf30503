package dev.tokenconsole.memory;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.Launcher;
import dev.tokenconsole.testing.ChildJvm;

/** However the program is started, its memory goes into no dump and nothing attaches to it. */
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
class LauncherFlagsTest {
    private static final List<String> FLAGS = List.of(
        "-XX:-CreateCoredumpOnCrash", "-XX:-HeapDumpOnOutOfMemoryError", "-XX:+DisableAttachMechanism",
        "-XX:ErrorFile=/dev/null", "-XX:+DisplayVMOutputToStderr");
    private static final String NATIVE_ACCESS = "--enable-native-access=javafx.graphics,dev.tokenconsole";

    @ParameterizedTest
    @ValueSource(strings = {"packaging/common/terminal.options", "packaging/common/window.options", "pom.xml"})
    void everyLauncherHasThem(String launcher) throws Exception {
        String text = Files.readString(Path.of(launcher));
        FLAGS.forEach(flag -> assertThat(text, containsString(flag)));
        assertThat(text, containsString(NATIVE_ACCESS));
    }

    /** The report of a crash goes to standard output, where a script expects a token. */
    @Test
    void theTerminalHasNoReportOfACrash() throws Exception {
        assertThat(Files.readString(Path.of("packaging/common/terminal.options")),
            containsString("-XX:+SuppressFatalErrorMessage"));
    }

    @Test
    void nothingAttaches() throws Exception {
        try (ChildJvm program = ChildJvm.start(FLAGS, Launcher.class, "sandbox", "--port=0")) {
            program.nextLine();
            ChildJvm.Answer answer = program.jcmd("VM.flags");
            assertNotEquals(0, answer.exitCode());
            assertThat(answer.text(), not(containsString("-XX:")));
        }
    }

    /** Shows that the test above can fail. */
    @Test
    void withoutThemAnythingDoes() throws Exception {
        try (ChildJvm program = ChildJvm.start(List.of(), Launcher.class, "sandbox", "--port=0")) {
            program.nextLine();
            assertEquals(0, program.jcmd("VM.flags").exitCode());
        }
    }
}
