package dev.tokenconsole.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import dev.tokenconsole.platform.file.AppDirs;

/** A program in a process of its own, which says how far it is and waits to be told to go on. */
public final class ChildJvm implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;
    private static final String HOSTS = "jdk.net.hosts.file";
    private static final List<String> QUICK_START =
        List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto", "-XX:+UseSerialGC", "-Xmx128m");

    private final Process process;
    private final BufferedReader out;
    private final Writer in;

    private ChildJvm(Process process) {
        this.process = process;
        this.out = process.inputReader();
        this.in = process.outputWriter();
    }

    /** Starts {@code main} with the class path of this test. */
    public static ChildJvm start(List<String> options, Class<?> main, String... args) throws IOException {
        return new ChildJvm(process(options, main, Map.of(), args));
    }

    /** The same with {@code state} as the folder for the state of the computer. */
    public static ChildJvm startIn(Path state, List<String> options, Class<?> main, String... args)
            throws IOException {
        return new ChildJvm(process(options, main, Map.of(AppDirs.STATE_VARIABLE, state.toString()), args));
    }

    /** Starts {@code main} with a quick start and a small heap, for a test that reads its output and kills it. */
    public static Process startProcess(Class<?> main, String... args) throws IOException {
        return process(QUICK_START, main, Map.of(), args);
    }

    /** The error stream of the program goes to that of the tests. */
    private static Process process(
            List<String> options, Class<?> main, Map<String, String> variables, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(tool("java")));
        command.addAll(options);
        command.add("-D" + HOSTS + "=" + System.getProperty(HOSTS));
        command.addAll(List.of("-cp", TestClassPath.text(), main.getName()));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(variables);
        return builder.start();
    }

    /** The id of its process. */
    public long pid() {
        return process.pid();
    }

    /** Waits until the program prints {@code line}. */
    public void await(String line) throws IOException {
        linesUntil(line);
    }

    /** Waits until the program prints {@code line}; the lines before it. */
    public List<String> linesUntil(String line) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String each = out.readLine(); !line.equals(each); each = out.readLine()) {
            if (each == null) {
                throw new AssertionError("the program ended before it said " + line);
            }
            lines.add(each);
        }
        return lines;
    }

    /** Waits until the program prints anything; the line. */
    public String nextLine() throws IOException {
        String line = out.readLine();
        if (line == null) {
            throw new AssertionError("the program ended without a word");
        }
        return line;
    }

    /** Lets the program go on. */
    public void goOn() throws IOException {
        in.write("\n");
        in.flush();
    }

    /** The output of {@code jcmd} for {@code command}, and its exit code. */
    public Answer jcmd(String... command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(tool("jcmd"), Long.toString(process.pid())));
        words.addAll(List.of(command));
        Process jcmd = new ProcessBuilder(words).redirectErrorStream(true).start();
        String text = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(jcmd.waitFor(), text);
    }

    /** Waits until the program has ended by itself; what it ends with. */
    public int awaitEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("the program does not end");
        }
        return process.exitValue();
    }

    /** The end of a tool. */
    public record Answer(int exitCode, String text) {}

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }
}
