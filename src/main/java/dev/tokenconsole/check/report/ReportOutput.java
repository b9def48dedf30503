package dev.tokenconsole.check.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;

import dev.tokenconsole.check.CheckReport;
import dev.tokenconsole.platform.file.AtomicFile;
import dev.tokenconsole.platform.file.UnsyncedException;

/** A report as a file, which is written beside its place and renamed: the old file, or the whole new one. */
public final class ReportOutput {
    /** The streams of a process: a shell may have put a file behind one, which others write, too. */
    private static final Pattern STREAM =
        Pattern.compile("/dev/(stdout|stderr|fd/[0-9]+)|/proc/(self|thread-self|[0-9]+)/fd/[0-9]+");

    private ReportOutput() {}

    /** The whole of {@code report}, in UTF-8. */
    public static byte[] bytes(CheckReportFormat format, CheckReport report) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            format.write(report, out);
        } catch (IOException e) {
            throw new UncheckedIOException("There is no file yet", e);
        }
        return bytes.toByteArray();
    }

    /**
     * Writes {@code report} to {@code file}, in place of what is there. A new file is for its owner alone; folders that
     * are missing are made. To a pipe, a device or a stream of a process, it is written as it is.
     *
     * @throws IOException if that failed; the old file is untouched
     */
    public static void write(CheckReportFormat format, CheckReport report, Path file) throws IOException {
        byte[] bytes = bytes(format, report);
        if (isOpen(file)) {
            try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
                out.write(bytes);
            }
            return;
        }
        try {
            AtomicFile.write(file, bytes);
        } catch (UnsyncedException e) {
            // The report is there, and can be made again after a power loss.
            System.getLogger(ReportOutput.class.getName()).log(System.Logger.Level.DEBUG, "Not forced to the disk", e);
        }
    }

    /**
     * True for something that must not be replaced, and may wait for a reader: {@code /dev/null}, a named pipe,
     * {@code >(gzip > report.gz)} of a shell.
     */
    public static boolean isOpen(Path file) {
        Path path = file.toAbsolutePath().normalize();
        return Files.exists(path) && !Files.isDirectory(path)
            && (!Files.isRegularFile(path) || STREAM.matcher(path.toString()).matches());
    }
}
