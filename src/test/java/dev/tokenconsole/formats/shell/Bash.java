package dev.tokenconsole.formats.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The real bash, where {@code curl} is a function that prints its arguments and its input. */
public final class Bash {
    private static final String STUB = "curl() { printf '%s\\0' \"$@\"; }\n";
    private static final String STUB_WITH_INPUT = "curl() { printf '%s\\0' \"$@\"; cat; }\n";

    private Bash() {}

    /** The arguments that curl gets. */
    public static List<String> arguments(String command) throws IOException, InterruptedException {
        return split(run(STUB + command));
    }

    /** The arguments that curl gets, and last what it reads from its standard input. */
    public static List<String> argumentsAndInput(String command) throws IOException, InterruptedException {
        return split(run(STUB_WITH_INPUT + command));
    }

    /** The arguments that HTTPie gets, and last what is in the file of its header. */
    public static List<String> argumentsAndHeaderFile(String command) throws IOException, InterruptedException {
        return split(run("http() { printf '%s\\0' \"$@\"; cat \"${4#*@}\"; }\n" + command));
    }

    private static List<String> split(String output) {
        String[] parts = output.split("\0", -1);
        int end = parts[parts.length - 1].isEmpty() ? parts.length - 1 : parts.length;
        return Arrays.asList(parts).subList(0, end);
    }

    private static String run(String script) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("bash", "--norc", "-c", script).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process bash = builder.start();
        bash.getOutputStream().close();
        String output = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(bash.waitFor(30, TimeUnit.SECONDS));
        assertEquals(0, bash.exitValue(), output);
        return output;
    }
}
