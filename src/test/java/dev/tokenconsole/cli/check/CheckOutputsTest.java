package dev.tokenconsole.cli.check;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.json.JsonMapper;

import dev.tokenconsole.cli.CliRunner;

/** The places that reports go to: standard output by any of its names, and pipes. */
@Timeout(60)
class CheckOutputsTest extends CheckVaultTest {
    @ParameterizedTest
    @ValueSource(strings = {"-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1", "/dev/../dev/stdout"})
    void standardOutputHasTheReportAlone(String name) {
        CliRunner.Result result = cli().run("check", "Twin", "--report", "json=" + name);
        assertEquals(0, result.exitCode(), result.everything());
        assertEquals(1, JsonMapper.shared().readTree(result.out()).path("rows").size());
        assertThat(result.err(), containsString("1 credential: 1 valid"));
        CliRunner.Result two = cli().run("check", "Twin", "--report", "json=-", "--report", "csv=" + name);
        assertEquals(2, two.exitCode(), two.everything());
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aPipeWithoutAReaderKeepsNoOtherReportBack() throws Exception {
        Path pipe = folder.resolve("pipe");
        Path file = folder.resolve("result.csv");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        CompletableFuture<CliRunner.Result> run = CompletableFuture.supplyAsync(
            () -> cli().run("check", "Twin", "--report", "json=" + pipe, "--report", "csv=" + file));
        try {
            Awaitility.await().atMost(20, TimeUnit.SECONDS).until(() -> Files.exists(file));
            assertFalse(run.isDone(), "the pipe has no reader");
        } finally {
            assertEquals(1, JsonMapper.shared().readTree(Files.readString(pipe)).path("rows").size());
        }
        assertEquals(0, run.get(20, TimeUnit.SECONDS).exitCode());
    }
}
