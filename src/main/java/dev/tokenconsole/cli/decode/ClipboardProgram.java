package dev.tokenconsole.cli.decode;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.cli.console.ExitCode;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.jwt.JwtDecoder;
import dev.tokenconsole.text.EncodedText;

/**
 * The clipboard's text, read by a program of the system: a terminal command must start without a window toolkit, and
 * there is no other way to a clipboard. The programs are looked for in the folders of PATH that are absolute.
 */
final class ClipboardProgram {
    private static final int PATIENCE_SECONDS = 5;
    private static final List<List<String>> WAYLAND = List.of(List.of("wl-paste", "--no-newline"));
    private static final List<List<String>> X11 = List.of(List.of("xclip", "-selection", "clipboard", "-o"),
        List.of("xsel", "--clipboard", "--output"));
    private static final List<List<String>> MAC = List.of(List.of("pbpaste"));
    private static final List<List<String>> WINDOWS =
        List.of(List.of("powershell.exe", "-NoProfile", "-NonInteractive", "-Command", "Get-Clipboard -Raw"));

    private final Map<String, String> env;

    /** {@code env} are the environment variables, which say where programs are and which clipboard there is. */
    ClipboardProgram(Map<String, String> env) {
        this.env = env;
    }

    /**
     * The clipboard's text.
     *
     * @throws CommandFailure if there is no such program, or it gives none
     */
    String read() throws CommandFailure {
        List<List<String>> commands = commands();
        for (List<String> command : commands) {
            Optional<Path> program = onPath(command.getFirst());
            if (program.isPresent()) {
                return run(program.get(), command);
            }
        }
        throw CommandFailure.usage(Messages.text("cli.clipboard.none",
            String.join(", ", commands.stream().map(List::getFirst).toList())));
    }

    /** Those of this system, the one for the running display first. */
    private List<List<String>> commands() {
        if (env.containsKey("SystemRoot")) {
            return WINDOWS;
        }
        List<List<String>> commands = new ArrayList<>();
        if (env.containsKey("WAYLAND_DISPLAY")) {
            commands.addAll(WAYLAND);
        }
        if (env.containsKey("DISPLAY")) {
            commands.addAll(X11);
        }
        if (commands.isEmpty()) {
            commands.addAll(MAC);
            commands.addAll(WAYLAND);
            commands.addAll(X11);
        }
        return commands;
    }

    private Optional<Path> onPath(String name) {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL).splitAsStream(env.getOrDefault("PATH", ""))
            .map(folder -> in(folder, name)).flatMap(Optional::stream).filter(Files::isExecutable).findFirst();
    }

    /** A relative folder would let the author of the current folder choose the program. */
    private static Optional<Path> in(String folder, String name) {
        try {
            Path program = Path.of(folder, name);
            return program.isAbsolute() ? Optional.of(program) : Optional.empty();
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    private static String run(Path program, List<String> command) throws CommandFailure {
        List<String> call = new ArrayList<>(command);
        call.set(0, program.toString());
        String name = command.getFirst();
        Process process = null;
        try {
            process = new ProcessBuilder(call).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            process.getOutputStream().close();
            Process started = process;
            Thread patience = Thread.ofVirtual().start(() -> stopLater(started));
            byte[] bytes = process.getInputStream().readNBytes(JwtDecoder.LONGEST_INPUT + 1);
            if (bytes.length > JwtDecoder.LONGEST_INPUT) {
                throw CommandFailure.usage(Messages.text("cli.decode.too-long", JwtDecoder.LONGEST_INPUT));
            }
            boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            patience.interrupt();
            if (!ended || process.exitValue() != 0) {
                throw new CommandFailure(ExitCode.REFUSED, Messages.text("cli.clipboard.empty", name));
            }
            return EncodedText.read(bytes).text().strip();
        } catch (IOException _) {
            throw new CommandFailure(ExitCode.UNEXPECTED, Messages.text("cli.clipboard.broken", name));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CommandFailure(ExitCode.UNEXPECTED, Messages.text("cli.clipboard.broken", name));
        } finally {
            if (process != null) {
                process.destroyForcibly();
            }
        }
    }

    /** A program that neither writes nor ends would hold the command for ever. */
    private static void stopLater(Process process) {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
