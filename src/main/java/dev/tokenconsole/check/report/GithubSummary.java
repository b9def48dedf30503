package dev.tokenconsole.check.report;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import dev.tokenconsole.check.CheckReport;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.platform.file.FileKind;
import dev.tokenconsole.platform.file.FileOperations;

/**
 * The summary of a step of GitHub Actions: Markdown at the end of a file that the runner names. Above 1 MiB GitHub
 * shows none of it, so that the last rows are left out instead.
 */
public final class GithubSummary {
    /** As it is typed in place of a format and a file. */
    public static final String NAME = "github";
    /** The environment variable with the path of the file. */
    public static final String VARIABLE = "GITHUB_STEP_SUMMARY";
    static final int MOST_BYTES = 1024 * 1024;

    private GithubSummary() {}

    /**
     * Appends {@code report} to {@code file}, which is made if it is missing.
     *
     * @throws IOException if that failed, or the file is full; it is as it was before
     */
    public static void append(CheckReport report, Path file) throws IOException {
        if (Files.exists(file)) {
            FileKind.requireFile(file);
        } else {
            FileOperations.SYSTEM.create(file).close();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            long before = channel.size();
            // A table begins after an empty line.
            String gap = before == 0 ? "" : "\n\n";
            byte[] bytes = (gap + MarkdownReport.within(report, MOST_BYTES - before - gap.length()))
                .getBytes(StandardCharsets.UTF_8);
            if (before + bytes.length > MOST_BYTES) {
                throw new FileSystemException(file.toString(), null, Messages.text("check.report.summary-full"));
            }
            append(channel, before, ByteBuffer.wrap(bytes));
        }
    }

    private static void append(FileChannel channel, long before, ByteBuffer bytes) throws IOException {
        try {
            channel.position(before);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            channel.truncate(before);
            throw e;
        }
    }
}
