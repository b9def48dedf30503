package dev.tokenconsole.platform.desktop;

import java.io.File;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Notices by the program {@code notify-send}; none after a first failure. */
final class NotifySend implements SystemNotice {
    private static final System.Logger LOG = System.getLogger(NotifySend.class.getName());
    private static final long TIMEOUT_SECONDS = 5;

    private final Path program;
    private volatile boolean broken;

    NotifySend(Path program) {
        this.program = program;
    }

    /** The program that a shell would find. */
    static Optional<NotifySend> onPath(String path) {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL).splitAsStream(path)
            .map(NotifySend::in).flatMap(Optional::stream)
            .filter(Files::isExecutable).findFirst().map(NotifySend::new);
    }

    @Override
    public void show(Notice notice) {
        if (!broken) {
            Thread.ofVirtual().name("notify-send").start(() -> run(notice.title(), notice.text()));
        }
    }

    boolean isBroken() {
        return broken;
    }

    /** A relative folder would let the author of the current folder choose the program. */
    private static Optional<Path> in(String folder) {
        try {
            return Optional.of(Path.of(folder, "notify-send")).filter(Path::isAbsolute);
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    private void run(String title, String text) {
        try {
            Process process = new ProcessBuilder(program.toString(), "--app-name=" + title, "--", title, text)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            boolean exited = process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            if (!exited) {
                process.destroyForcibly();
            }
            broken = !exited || process.exitValue() != 0;
        } catch (IOException e) {
            broken = true;
            LOG.log(Level.DEBUG, "The system shows no notices.", e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
