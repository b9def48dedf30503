package dev.tokenconsole.cli.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

import dev.tokenconsole.check.CheckReport;
import dev.tokenconsole.check.report.CheckReportFormat;
import dev.tokenconsole.check.report.CheckReportFormats;
import dev.tokenconsole.check.report.GithubSummary;
import dev.tokenconsole.check.report.ReportOutput;
import dev.tokenconsole.cli.console.CliContext;
import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.text.DisplayText;

/**
 * A report that was asked for, such as {@code junit=results.xml}: written whole or not at all, for this user alone.
 *
 * @param file {@code -} for standard output, which has other names, too
 * @param added true if it is added to the end of a file that others write, too
 */
record ReportFile(CheckReportFormat format, Path file, boolean added) {
    private static final Set<Path> STANDARD_OUTPUT = Set.of(Path.of("-"), Path.of("/dev/stdout"),
        Path.of("/dev/fd/1"), Path.of("/proc/self/fd/1"), Path.of("/proc/thread-self/fd/1"));
    /** The summary of a step of GitHub Actions, which is Markdown. */
    private static final String GITHUB_FORMAT = "markdown";

    /** The report that {@code text} asks for. */
    static ReportFile of(String text, Map<String, String> env) throws CommandFailure {
        int equals = text.indexOf('=');
        if (equals < 0 && text.equalsIgnoreCase(GithubSummary.NAME)) {
            String file = env.getOrDefault(GithubSummary.VARIABLE, "");
            if (file.isEmpty()) {
                throw CommandFailure.usage(Messages.text("cli.check.report.github", GithubSummary.VARIABLE));
            }
            return new ReportFile(format(GITHUB_FORMAT), path(file), true);
        }
        if (equals <= 0 || equals == text.length() - 1) {
            throw CommandFailure.usage(Messages.text("cli.check.report.form", CheckReportFormats.names()));
        }
        return new ReportFile(format(text.substring(0, equals)), path(text.substring(equals + 1)), false);
    }

    private static CheckReportFormat format(String name) throws CommandFailure {
        return CheckReportFormats.byName(name).orElseThrow(() ->
            CommandFailure.usage(Messages.text("cli.check.report.form", CheckReportFormats.names())));
    }

    private static Path path(String file) throws CommandFailure {
        try {
            return Path.of(file);
        } catch (InvalidPathException _) {
            throw CommandFailure.usage(Messages.text("cli.usage.file", "--report"));
        }
    }

    /** True if it goes to standard output, where nothing else is printed then. */
    boolean isStandardOutput() {
        return STANDARD_OUTPUT.contains(file.normalize());
    }

    /** True if its writing may wait for another program. */
    boolean mayWait() {
        return !isStandardOutput() && ReportOutput.isOpen(file);
    }

    /** The file for a sentence. */
    String words() {
        return DisplayText.escape(file.toString());
    }

    /** Writes {@code report}. */
    void write(CheckReport report, CliContext context) throws IOException {
        if (isStandardOutput()) {
            context.out().print(new String(ReportOutput.bytes(format, report), StandardCharsets.UTF_8));
            context.out().flush();
        } else if (added) {
            GithubSummary.append(report, file);
        } else {
            ReportOutput.write(format, report, file);
        }
    }
}
