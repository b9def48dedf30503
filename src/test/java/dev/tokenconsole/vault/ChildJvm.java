package dev.tokenconsole.vault;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Programs of the tests in a process of their own, which may end in the hardest way. */
final class ChildJvm {
    private ChildJvm() {}

    /** Starts {@code main} with {@code arguments}; what it says on its error stream appears among the tests'. */
    static Process start(Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-XX:+UseSerialGC", "-Xmx128m", "-cp", classPath(),
            main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /** All that the tests run with, whether it came by class path or by module path. */
    private static String classPath() {
        return String.join(File.pathSeparator, System.getProperty("token-console.classes"), testClasses(),
            System.getProperty("java.class.path", ""), System.getProperty("jdk.module.path", ""));
    }

    private static String testClasses() {
        try {
            Path root = Path.of(Objects.requireNonNull(ChildJvm.class.getResource("ChildJvm.class")).toURI());
            for (int i = 0; i < ChildJvm.class.getName().split("\\.").length; i++) {
                root = Objects.requireNonNull(root.getParent());
            }
            return root.toString();
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
