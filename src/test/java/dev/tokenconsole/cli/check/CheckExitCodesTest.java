package dev.tokenconsole.cli.check;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import dev.tokenconsole.Launcher;
import dev.tokenconsole.auth.testing.HostileServer;
import dev.tokenconsole.cli.VaultFixture;
import dev.tokenconsole.platform.file.AppDirs;
import dev.tokenconsole.testing.TestClassPath;

/** The exit codes of the program itself, each in a process. */
@Timeout(240)
@Execution(ExecutionMode.CONCURRENT)
class CheckExitCodesTest extends CheckVaultTest {
    @Override
    void addTo(VaultFixture more) {
        more.profile(VaultFixture.SANDBOX, "Down", "demo-server-error", SECRET)
            .profile(VaultFixture.SANDBOX, "Odd", "demo-unsigned", SECRET);
    }

    @Test
    void eachCodeIsThatOfTheProgram() throws Exception {
        assertCode(0, "check", "Twin", "Here");
        assertCode(1, "check", "Twin", "Beta", "Down");
        assertCode(1, "check", "Twin", "Here", "--fail-on", "findings");
        assertCode(0, "check", "Twin", "Here", "--fail-on", "mismatch");
        assertCode(1, "check", "Odd", "--fail-on", "mismatch");
        assertCode(2, "check");
        assertCode(3, "check", "Twin", "Down");
        Files.writeString(vault.passwordFile(), "another password altogether");
        assertCode(4, "check", "--all");
        Files.writeString(vault.passwordFile(), VaultFixture.PASSWORD);
        assertCode(5, "check", "Twin", "--report", "json=" + folder);
    }

    /** The results so far are printed, and the process ends with their exit code. */
    @Test
    void aSignalEndsItWithTheResultsSoFar() throws Exception {
        try (HostileServer silent = HostileServer.running(wire -> {
            wire.readRequest();
            wire.awaitClientGone();
        })) {
            Path list = Files.writeString(folder.resolve("list.csv"),
                "client_id,client_secret\na,one\nb,two\nc,three\nd,four\ne,five\n");
            Process process = start("check", "--from", list.toString(), "--base-url", silent.base().toString(),
                "--timeout", "60");
            Awaitility.await().atMost(60, TimeUnit.SECONDS).until(() -> silent.connections() == 4);
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
            long begun = System.nanoTime();
            assertTrue(process.waitFor(20, TimeUnit.SECONDS), "it does not end");
            System.out.printf("A check ended %d ms after a signal.%n", (System.nanoTime() - begun) / 1_000_000);
            assertEquals(3, process.exitValue());
            assertThat(text("out"),
                containsString("5 credentials: 0 valid, 0 failed, 5 not judged. The check was stopped.\n"));
            assertEquals(4, silent.connections());
        }
    }

    private void assertCode(int code, String... args) throws Exception {
        Process process = start(args);
        assertTrue(process.waitFor(100, TimeUnit.SECONDS), "it does not end");
        String said = text("out") + text("err");
        assertEquals(code, process.exitValue(), said);
        assertThat(said, not(containsString(SECRET)));
    }

    private String text(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private Process start(String... args) throws IOException {
        File out = folder.resolve("out").toFile();
        File err = folder.resolve("err").toFile();
        List<String> command = new ArrayList<>(List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-cp",
            TestClassPath.text(), Launcher.class.getName()));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out).redirectError(err);
        builder.environment().put(AppDirs.VAULT_VARIABLE, vault.file().toString());
        builder.environment().put("TOKEN_CONSOLE_PASSWORD_FILE", vault.passwordFile().toString());
        builder.environment().put(AppDirs.STATE_VARIABLE, state().toString());
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }
}
