package dev.tokenconsole.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The program as a process of its own. */
public final class ChildProgram {
    private ChildProgram() {}

    /** The command that runs it with {@code args}, on a Java started with {@code javaOptions}. */
    public static List<String> command(List<String> javaOptions, String... args) {
        return Stream.of(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()),
                javaOptions,
                List.of("--module-path", System.getProperty("jdk.module.path"),
                    "--module", "dev.tokenconsole/dev.tokenconsole.Launcher"),
                List.of(args))
            .flatMap(List::stream).toList();
    }
}
