package dev.tokenconsole.vault;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Starts a class of these tests as a program of its own. */
final class OtherProgram {
    private OtherProgram() {}

    /** The caller ends it. */
    static Process start(Class<?> program, String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-Xmx128m", "-cp", classPath(), program.getName());
        builder.command().addAll(List.of(arguments));
        return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /** All that this test runs with, whether it came by class path or by module path. */
    private static String classPath() {
        return String.join(File.pathSeparator, System.getProperty("token-console.classes"), testClasses(),
            System.getProperty("java.class.path", ""), System.getProperty("jdk.module.path", ""));
    }

    private static String testClasses() {
        try {
            Path root = Path.of(Objects.requireNonNull(
                OtherProgram.class.getResource("OtherProgram.class")).toURI());
            for (int i = 0; i < OtherProgram.class.getName().split("\\.").length; i++) {
                root = Objects.requireNonNull(root.getParent());
            }
            assertTrue(Files.isDirectory(root));
            return root.toString();
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
