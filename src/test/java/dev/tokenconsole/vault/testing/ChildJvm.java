package dev.tokenconsole.vault.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.tokenconsole.TestClassPath;

/** Programs of the tests in a process of their own, which may end in the hardest way. */
public final class ChildJvm {
    private ChildJvm() {}

    /** Starts {@code main} with {@code arguments}; what it says on its error stream appears among the tests'. */
    public static Process start(Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-XX:+UseSerialGC", "-Xmx128m", "-cp", TestClassPath.text(),
            main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }
}
