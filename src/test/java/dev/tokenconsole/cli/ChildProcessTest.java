package dev.tokenconsole.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.sandbox.SandboxServer;
import dev.tokenconsole.sandbox.catalogue.SandboxClient;
import dev.tokenconsole.testing.SampleToken;

/** Commands in a process of their own: what it loads, prints and shows to others. */
@Timeout(240)
@Execution(ExecutionMode.CONCURRENT)
class ChildProcessTest {
    private static final String SECRET = SandboxClient.DEMO.secret();
    private final Path folder;

    ChildProcessTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** The result of a process, and the names of the classes that it loaded. */
    private record Ended(int exitCode, String out, String err, List<String> classes) {}

    @Test
    void decodesWithoutLoadingJavaFx() throws Exception {
        Ended ended = run("decode", SampleToken.TEXT);
        assertEquals(1, ended.exitCode(), ended.err());
        assertThat(ended.out(), containsString("2024-08-30T14:19:25Z"));
        assertThat(ended.out(), containsString(" · "));
        assertNoJavaFx(ended);
        assertNoneOf(ended, "dev.tokenconsole.cli.token.TokenCommand", "dev.tokenconsole.cli.vault.",
            "dev.tokenconsole.cli.profile.", "dev.tokenconsole.cli.environment.", "dev.tokenconsole.vault.crypto.",
            "dev.tokenconsole.net.http.", "java.net.http.", "java.util.logging.", "sun.security.ssl.",
            "org.bouncycastle.", "com.nimbusds.", "jdk.proxy");
    }

    @Test
    void fetchesWithoutLoadingJavaFxOrShowingTheSecret() throws Exception {
        try (SandboxServer server = SandboxServer.start(0, TokenClock.SYSTEM)) {
            Ended ended = run("token", "--base-url", server.baseUrl().toString(), "--client-id", "demo-client", "-v");
            assertEquals(0, ended.exitCode(), ended.err());
            assertThat(ended.out(), matchesPattern("eyJ[\\w-]+\\.eyJ[\\w-]+\\.[\\w-]{342}\n"));
            assertThat(ended.out() + ended.err(), not(containsString(SECRET)));
            assertNoJavaFx(ended);
            assertNoneOf(ended, "dev.tokenconsole.cli.vault.", "dev.tokenconsole.cli.profile.ProfileAddCommand",
                "sun.security.ssl.TrustStoreManager", "org.bouncycastle.crypto.",
                "com.nimbusds.", "jdk.proxy");
        }
    }

    @Test
    void runsTheDemoWhereThereIsNoDisplay() throws Exception {
        Ended ended = run();
        assertEquals("No display to open a window on, so here is the demo. See token-console --help.\n",
            ended.err());
        assertThat(ended.out(), containsString("\nBEARER HEADER\n  Authorization: Bearer eyJ"));
        assertEquals(0, ended.exitCode());
        assertNoJavaFx(ended);
    }

    @Test
    void handsTheExitCodeOn() throws Exception {
        assertEquals(2, run("nonsense").exitCode());
    }

    private static void assertNoJavaFx(Ended ended) {
        assertTrue(ended.classes().contains("dev.tokenconsole.cli.Main"), "the class log was not read");
        assertNoneOf(ended, "javafx.", "com.sun.javafx.", "com.sun.glass.", "dev.tokenconsole.ui.");
    }

    /** A short command spends most of its time in loading classes. */
    private static void assertNoneOf(Ended ended, String... prefixes) {
        assertEquals(List.of(), ended.classes().stream()
            .filter(name -> Stream.of(prefixes).anyMatch(name::startsWith)).toList());
    }

    private Ended run(String... args) throws IOException, InterruptedException {
        File out = folder.resolve("out").toFile();
        File err = folder.resolve("err").toFile();
        Path loaded = folder.resolve("loaded");
        List<String> command =
            ChildProgram.command(List.of("-Xlog:class+load:file=" + loaded + "::filecount=0"), args);
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out).redirectError(err);
        List.of("DISPLAY", "WAYLAND_DISPLAY").forEach(builder.environment()::remove);
        builder.environment().put("TOKEN_CONSOLE_CLIENT_SECRET", SECRET);
        Process process = builder.start();
        process.getOutputStream().close();
        assertTrue(process.waitFor(200, TimeUnit.SECONDS), "the process did not end");
        return new Ended(process.exitValue(), Files.readString(out.toPath()), Files.readString(err.toPath()),
            classes(loaded));
    }

    /** Lines are like {@code [0.1s][info][class,load] a.b.C source: jrt:/java.base}. */
    private static List<String> classes(Path log) throws IOException {
        return Files.readAllLines(log).stream()
            .map(line -> line.replaceFirst("^(\\[[^]]*])+ ", "").replaceFirst(" .*", ""))
            .toList();
    }
}
