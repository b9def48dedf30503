package dev.tokenconsole.check.report;

import java.io.IOException;
import java.io.Writer;

import dev.tokenconsole.check.CheckReport;

/** A format of reports. */
public interface CheckReportFormat {
    /** As it is typed before the file, in lower case, such as {@code junit}. */
    String name();

    /** Writes the whole of {@code report} to {@code out}, which is UTF-8 and stays the caller's. */
    void write(CheckReport report, Writer out) throws IOException;
}
