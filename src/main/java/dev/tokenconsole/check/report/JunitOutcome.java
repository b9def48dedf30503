package dev.tokenconsole.check.report;

import java.util.List;

import dev.tokenconsole.check.CheckState;
import dev.tokenconsole.check.CheckedRow;

/** The four outcomes that a test can have in JUnit XML. */
enum JunitOutcome {
    /** The credentials work. */
    PASSED("passed"),
    /** They do not. */
    FAILURE("failure"),
    /** The request ended without a judgement of them. */
    ERROR("error"),
    /** There was no request. */
    SKIPPED("skipped");

    private final String element;

    JunitOutcome(String element) {
        this.element = element;
    }

    /** That of {@code row}. */
    static JunitOutcome of(CheckedRow row) {
        return switch (row.standing()) {
            case VALID -> PASSED;
            case FAILED -> FAILURE;
            case UNJUDGED -> row.state() == CheckState.NOT_CHECKED ? SKIPPED : ERROR;
        };
    }

    /** The name of its element. */
    String element() {
        return element;
    }

    /** The number of {@code rows} with this outcome. */
    String count(List<NamedRow> rows) {
        return String.valueOf(rows.stream().filter(row -> of(row.checked()) == this).count());
    }
}
