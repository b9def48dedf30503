package dev.tokenconsole.check.report;

import java.util.List;
import java.util.Optional;

/** The formats of reports that are files, each under its name. */
public final class CheckReportFormats {
    private static final List<CheckReportFormat> ALL =
        List.of(new JsonReport());

    private CheckReportFormats() {}

    /** All of them, in the order of the documentation. */
    public static List<CheckReportFormat> all() {
        return ALL;
    }

    /** The format of that name. */
    public static Optional<CheckReportFormat> named(String name) {
        return ALL.stream().filter(format -> format.name().equals(name)).findFirst();
    }
}
