package dev.tokenconsole.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.tokenconsole.testing.TestClassPath;

/** F8: a named pipe, a device or a folder at any path that a command opens is refused at once. */
@EnabledOnOs(OS.LINUX)
@Execution(ExecutionMode.CONCURRENT)
class PipeAtEachPathTest {
    private static final Duration AT_ONCE = Duration.ofSeconds(20);
    private static final String PAIR = """
        CLIENT_ID=id
        CLIENT_SECRET=canary-8fKe
        BASE_URL=https://api.sandbox.payments.stonex.com
        """;

    private static final String UNREADABLE = "The file named by that option cannot be read.";

    @TempDir
    private static Path folder;
    private static @Nullable VaultFixture vault;

    /** The place of the path in a command. */
    private enum Command {
        SECRET("token --client-id c --base-url http://127.0.0.1:1 --client-secret-file", 2, UNREADABLE),
        AUTHORITY("token --client-id c --base-url https://127.0.0.1:1 --ca-file", 2, " cannot be read. Choose a copy"),
        AUTHORITY_PASSWORD(
            "environment add e --base-url https://127.0.0.1:1 --ca-file {store} --ca-password-file", 2, UNREADABLE),
        ENVIRONMENT_AUTHORITY(
            "environment add f --base-url https://127.0.0.1:1 --ca-file", 2, " cannot be read. Choose a copy"),
        IMPORT("profile import --dry-run", 2, " cannot be read."),
        PROFILE_SECRET(
            "profile add p --environment stonex-payments-sandbox --client-id c --client-secret-file", 2, UNREADABLE),
        NEW_PASSWORD("vault change-password --new-password-file", 2, UNREADABLE),
        PASSWORD("profile list --password-file", 2, UNREADABLE),
        COMPARED_TOKEN("decode --compare", 2, UNREADABLE),
        VAULT("profile list --vault", 4, " is not a vault file but a folder or a device. Choose another."),
        CREATE("vault create --vault", 4, "A file already exists at ");

        private final String words;
        private final int exitCode;
        private final String refusal;

        Command(String words, int exitCode, String refusal) {
            this.words = words;
            this.exitCode = exitCode;
            this.refusal = refusal.equals(UNREADABLE)
                ? "The file named by " + words.substring(words.lastIndexOf(' ') + 1) + " cannot be read." : refusal;
        }

        private String refusal(Kind kind) {
            return kind == Kind.FOLDER && words.endsWith("--ca-file")
                ? " is a folder. Choose the certificate file in it." : refusal;
        }
    }

    private enum Kind { PIPE, LINK_TO_PIPE, ZEROES, RANDOM, FOLDER, PIPE_BEHIND_DESCRIPTORS }

    private record Case(Command command, Kind kind) {}

    @BeforeAll
    static void make() throws Exception {
        vault = new VaultFixture(folder).written();
        TestAuthority.make(folder);
        Path pipe = folder.resolve("pipe");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).inheritIO().start().waitFor());
        Files.createSymbolicLink(folder.resolve("link"), pipe);
    }

    static Stream<Case> cases() {
        return Stream.of(Command.values()).flatMap(command -> Stream.of(Kind.values())
            .map(kind -> new Case(command, kind)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isRefusedAtOnce(Case each) {
        CliRunner.Result result = assertTimeoutPreemptively(AT_ONCE, () -> run(each.command(), path(each.kind())));
        assertEquals(each.command().exitCode, result.exitCode(), result.err());
        assertThat(result.err(), containsString(each.command().refusal(each.kind())));
        assertEquals("", result.out());
        assertThat(result.err(), not(containsString("unexpected")));
    }

    /** As a shell hands over {@code <(pass show stonex)}. */
    @Test
    void anOpenPipeOfThisProcessIsRead() throws Exception {
        List<String> command = List.of("bash", "-c",
            "exec \"$@\" < <(printf '%s' \"$PAIR\")", "bash",
            Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m", "-XX:TieredStopAtLevel=1",
            "-cp", TestClassPath.text(), "dev.tokenconsole.Launcher",
            "profile", "import", "/dev/stdin", "--dry-run");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PAIR", PAIR);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        assertThat(said, containsString("api.sandbox.payments.stonex.com"));
    }

    private static CliRunner.Result run(Command command, String path) {
        List<String> words = new ArrayList<>();
        for (String word : command.words.split(" ", -1)) {
            words.add(word.equals("{store}") ? folder.resolve("authority.p12").toString() : word);
        }
        words.add(path);
        return Objects.requireNonNull(vault).cli().env("TOKEN_CONSOLE_CLIENT_SECRET", "canary-8fKe")
            .run(words.toArray(String[]::new));
    }

    private static String path(Kind kind) {
        Path pipe = folder.resolve("pipe");
        return switch (kind) {
            case PIPE -> pipe.toString();
            case LINK_TO_PIPE -> folder.resolve("link").toString();
            case ZEROES -> "/dev/zero";
            case RANDOM -> "/dev/urandom";
            case FOLDER -> folder.toString();
            // In the text it is below the descriptors; /proc/self/fd/../../.. is the root.
            case PIPE_BEHIND_DESCRIPTORS -> "/proc/self/fd/../../.." + pipe;
        };
    }
}
