package dev.tokenconsole.memory;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.tokenconsole.Launcher;
import dev.tokenconsole.auth.testing.HostileServer;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TestClassPath;

/**
 * The command {@code token} in a process without a limit on core files, which has read a secret and waits for a server.
 * Its files are in {@code folder}; {@link #SECRET} is in none but the one it is read from.
 */
final class SecretProgram implements AutoCloseable {
    /** Longer than a register, 64 bytes: one holds what was last copied, and any core file has the registers. */
    static final String SECRET = "CORECANARY-3f9b1c-secret-" + "0123456789".repeat(10);
    static final List<String> FLAGS = List.of("-XX:-CreateCoredumpOnCrash", "-XX:-HeapDumpOnOutOfMemoryError",
        "-XX:+DisableAttachMechanism", "-XX:ErrorFile=/dev/null", "-XX:+DisplayVMOutputToStderr");
    static final String NATIVE_ACCESS = "--enable-native-access=ALL-UNNAMED";

    private static final long SECONDS = 60;

    private final Path folder;
    private final HostileServer silent;
    private final Process process;

    private SecretProgram(Path folder, HostileServer silent, Process process) {
        this.folder = folder;
        this.silent = silent;
        this.process = process;
    }

    /** Starts it, and waits until its request is sent. */
    static SecretProgram start(Path folder, List<String> options) throws Exception {
        return start(folder, options, server -> List.of(Launcher.class.getName(), "token", "--client-id", "c",
            "--base-url", server.toString(), "--client-secret-file", "secret", "--timeout", "60"));
    }

    /** Starts {@link UnguardedProgram} in its place. */
    static SecretProgram unguarded(Path folder) throws Exception {
        return start(folder, FLAGS, server -> List.of(UnguardedProgram.class.getName(), server.toString()));
    }

    private static SecretProgram start(Path folder, List<String> options, Function<URI, List<String>> main)
            throws Exception {
        Files.writeString(folder.resolve("secret"), SECRET);
        HostileServer silent = HostileServer.running(wire -> {
            wire.readRequest();
            wire.awaitClientGone();
        });
        List<String> command = new ArrayList<>(CoreControl.LIMITS);
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m"));
        command.addAll(options);
        command.addAll(List.of("-cp", TestClassPath.text()));
        command.addAll(main.apply(silent.base()));
        Process process = new ProcessBuilder(command).directory(folder.toFile())
            .redirectOutput(folder.resolve("out").toFile()).redirectError(folder.resolve("err").toFile()).start();
        SecretProgram program = new SecretProgram(folder, silent, process);
        ConsoleDriver.await("the request").until(() -> !process.isAlive() || silent.open() == 1);
        assertTrue(process.isAlive(), () -> "it ended: " + program.text("err"));
        return program;
    }

    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).inheritIO().start().waitFor();
    }

    /** Waits until it has ended, by whatever. */
    void awaitEnd() throws InterruptedException {
        assertTrue(process.waitFor(SECONDS, TimeUnit.SECONDS), "the program does not end");
    }

    String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The names of all files that it left, in the order of the alphabet. */
    List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                .filter(name -> !List.of("secret", "out", "err").contains(name)).sorted().toList();
        }
    }

    /** The files with the secret, as UTF-8 or as UTF-16; the one that it is read from is left out. */
    List<String> withSecret() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> !each.endsWith("secret")).toList()) {
                if (contains(file, SECRET.getBytes(StandardCharsets.UTF_8))
                        || contains(file, SECRET.getBytes(StandardCharsets.UTF_16LE))) {
                    found.add(file.getFileName().toString());
                }
            }
        }
        return found;
    }

    private static boolean contains(Path file, byte[] wanted) throws IOException {
        String text = new String(wanted, StandardCharsets.ISO_8859_1);
        String last = "";
        try (InputStream in = Files.newInputStream(file)) {
            for (byte[] bytes = in.readNBytes(1 << 20); bytes.length > 0; bytes = in.readNBytes(1 << 20)) {
                String piece = last + new String(bytes, StandardCharsets.ISO_8859_1);
                if (piece.contains(text)) {
                    return true;
                }
                last = piece.substring(Math.max(0, piece.length() - text.length()));
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        silent.close();
    }
}
