package dev.tokenconsole.memory;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.testing.ConsoleDriver;

/** F1: a process that dies by a signal leaves no core file, and its secret in no file. */
@EnabledOnOs(OS.LINUX)
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
class CoreFileTest {
    private static final List<String> LAUNCHED =
        Stream.concat(SecretProgram.FLAGS.stream(), Stream.of(SecretProgram.NATIVE_ACCESS)).toList();

    @TempDir
    private Path folder;

    @Test
    void anAbortLeavesNone() throws Exception {
        assertNothingLeft("ABRT");
    }

    /** Those that the Java machine handles, and those that it does not. */
    @Tag("system")
    @ParameterizedTest
    @ValueSource(strings = {"ABRT", "TRAP", "SYS", "SEGV", "BUS", "ILL", "FPE", "XCPU"})
    void noSignalLeavesOne(String signal) throws Exception {
        assertNothingLeft(signal);
    }

    /** The control: without the guard, the same signal leaves the secret in a core file, and it is found there. */
    @Tag("system")
    @Test
    void withoutTheGuardTheSecretIsInTheCore() throws Exception {
        CoreControl.assumeWritten(folder, "ABRT");
        try (SecretProgram program = SecretProgram.unguarded(folder)) {
            program.signal("ABRT");
            program.awaitEnd();
            assertEquals(1, program.left().size());
            assertEquals(program.left(), program.withSecret());
        }
    }

    /** A file that grows too long: the Java machine ignores the signal, and the program goes on. */
    @Tag("system")
    @Test
    void anIgnoredSignalLeavesNone() throws Exception {
        try (SecretProgram program = SecretProgram.start(folder, LAUNCHED)) {
            program.signal("XFSZ");
            program.signal("QUIT");
            ConsoleDriver.await("the dump of a living program")
                .until(() -> program.text("err").contains("Full thread dump"));
            program.signal("KILL");
            program.awaitEnd();
            assertEquals(List.of(), program.left());
            assertEquals(List.of(), program.withSecret());
        }
    }

    /** Started by other means than the launchers: there may be a core file, but no more than registers is in it. */
    @Test
    void withoutNativeAccessNoSecretIsInIt() throws Exception {
        try (SecretProgram program = SecretProgram.start(folder, SecretProgram.FLAGS)) {
            assertEquals("", program.text("err"));
            program.signal("ABRT");
            program.awaitEnd();
            assertEquals(List.of(), program.withSecret());
        }
    }

    /** N6: standard output is a pipe with a token in it. */
    @Test
    void aThreadDumpGoesToStandardError() throws Exception {
        try (SecretProgram program = SecretProgram.start(folder, LAUNCHED)) {
            program.signal("QUIT");
            ConsoleDriver.await("the dump")
                .until(() -> program.text("err").contains("Full thread dump"));
            program.signal("KILL");
            program.awaitEnd();
            assertEquals("", program.text("out"));
            assertEquals(List.of(), program.withSecret());
        }
    }

    /** N5: what the Java machine prints of a crash names a signal, and nothing is written beside it. */
    @Test
    void aCrashLeavesNoReport() throws Exception {
        try (SecretProgram program = SecretProgram.start(folder, LAUNCHED)) {
            program.signal("SEGV");
            program.awaitEnd();
            assertThat(program.text("out"), startsWith("#"));
            assertThat(program.text("out"), containsString("SIGSEGV"));
            assertEquals(List.of(), program.left());
            assertEquals(List.of(), program.withSecret());
        }
    }

    private void assertNothingLeft(String signal) throws Exception {
        CoreControl.assumeWritten(folder, signal);
        try (SecretProgram program = SecretProgram.start(folder, LAUNCHED)) {
            program.signal(signal);
            program.awaitEnd();
            assertEquals(List.of(), program.left());
            assertEquals(List.of(), program.withSecret());
        }
    }
}
