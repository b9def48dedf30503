package dev.tokenconsole.system;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TeamVault;
import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.VaultLocation;
import dev.tokenconsole.vault.error.VaultAccess;
import dev.tokenconsole.vault.error.VaultException;

/** Programs that want to write the same vault at the same time; run by {@code .ci/system}. */
@Tag("system")
@DisplayName("row 11: two whole programs")
@Timeout(300)
class TwoProgramsTest {
    private static final long SECOND = 1000;

    @TempDir
    Path home;
    private VaultLocation place = TeamVault.location(Path.of("nowhere"));

    /** The end of a program, and its time in milliseconds. */
    private record Ended(int exitCode, String out, String err, long millis) {}

    /** A vault as it was opened, and how many milliseconds that took. */
    private record Opened(VaultAccess access, List<String> names, long millis) {}

    @Test
    void theSecondOneReadsUntilTheFirstIsKilled() throws Exception {
        place = TeamVault.location(home);
        place.create(ConsoleDriver.PASSWORD.toCharArray()).close();
        Files.writeString(home.resolve("password"), ConsoleDriver.PASSWORD);
        Process first = start("First", "-");
        try {
            // It has opened the vault and waits for the client secret on its standard input.
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> holdsALock(first));
            Opened second = open();
            assertEquals(VaultAccess.OPEN_ELSEWHERE, second.access());
            assertThat(second.millis(), lessThan(SECOND));
            Ended refused = add("Second");
            assertEquals(4, refused.exitCode(), refused.err());
            assertThat(refused.err(), containsString(place.file()
                + " is open in another window or command of this program"));
            assertThat(refused.err(), not(containsString("in memory")));
            Ended listed = ended(program("profile", "list"));
            assertEquals(0, listed.exitCode(), listed.err());

            first.destroyForcibly().waitFor();
            Opened heir = open();
            assertEquals(VaultAccess.WRITING, heir.access());
            assertThat(heir.millis(), lessThan(SECOND));
            Ended third = add("Third");
            assertEquals(0, third.exitCode(), third.err());
            assertEquals(List.of("Third"), open().names());
            System.out.printf("Second opens for reading: %d ms; its `profile add` is refused: %d ms; its `profile "
                + "list`: %d ms%n", second.millis(), refused.millis(), listed.millis());
            System.out.printf("After kill -9 of the first, the next owns the vault: %d ms; its `profile add`: %d ms%n",
                heir.millis(), third.millis());
        } finally {
            first.destroyForcibly().waitFor();
        }
    }

    private Opened open() throws VaultException {
        long start = System.nanoTime();
        try (Vault vault = place.open(ConsoleDriver.PASSWORD.toCharArray())) {
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            List<String> names = vault.contents().profiles().stream().map(Profile::name).toList();
            return new Opened(vault.access(), names, millis);
        }
    }

    private Ended add(String name) throws IOException, InterruptedException {
        Path secret = Files.writeString(home.resolve("secret"), "invented-secret");
        return ended(adding(name, secret.toString()));
    }

    private Process start(String name, String secretFile) throws IOException {
        return adding(name, secretFile).redirectErrorStream(true).redirectOutput(home.resolve("first").toFile())
            .start();
    }

    private ProcessBuilder adding(String name, String secretFile) {
        return program("profile", "add", name, "--environment", "demo", "--client-id", "invented-client",
            "--client-secret-file", secretFile);
    }

    private Ended ended(ProcessBuilder program) throws IOException, InterruptedException {
        Path out = home.resolve("out");
        Path err = home.resolve("err");
        long start = System.nanoTime();
        Process process = program.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        process.getOutputStream().close();
        assertTrue(process.waitFor(120, TimeUnit.SECONDS), "the program did not end");
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        return new Ended(process.exitValue(), Files.readString(out), Files.readString(err), millis);
    }

    private ProcessBuilder program(String... args) {
        List<String> command = new ArrayList<>(List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--module-path", System.getProperty("jdk.module.path"),
            "--module", "dev.tokenconsole/dev.tokenconsole.Launcher"));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("TOKEN_CONSOLE_VAULT", place.file().toString());
        builder.environment().put("TOKEN_CONSOLE_STATE", place.state().toString());
        builder.environment().put("TOKEN_CONSOLE_PASSWORD_FILE", home.resolve("password").toString());
        return builder;
    }

    /**
     * Lines are like {@code 1: POSIX  ADVISORY  WRITE 4711 08:01:1234 0 EOF}, with the process in the fifth place. The
     * run-time system of Java has a lock of its own, which is no POSIX one.
     */
    private static boolean holdsALock(Process process) throws IOException {
        assertTrue(process.isAlive(), "the first program ended");
        return Files.readAllLines(Path.of("/proc/locks")).stream()
            .anyMatch(line -> line.matches("\\d+: POSIX +\\S+ +WRITE " + process.pid() + " .*"));
    }
}
