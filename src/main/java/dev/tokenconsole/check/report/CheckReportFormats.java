package dev.tokenconsole.check.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** All formats of reports that are files, in the order in which they are offered. */
public final class CheckReportFormats {
    private static final List<CheckReportFormat> ALL =
        List.of(new JsonReport(), new CsvReport(), new JunitReport(), new MarkdownReport(), new PrometheusReport());

    private CheckReportFormats() {}

    /** All of them. */
    public static List<CheckReportFormat> all() {
        return ALL;
    }

    /** The format of that name, in upper or lower case. */
    public static Optional<CheckReportFormat> byName(String name) {
        return ALL.stream().filter(format -> format.name().equals(name.toLowerCase(Locale.ROOT))).findFirst();
    }

    /** The names, with commas between. */
    public static String names() {
        return ALL.stream().map(CheckReportFormat::name).collect(Collectors.joining(", "));
    }
}
