package dev.tokenconsole.ui.check.rows;

import java.util.Comparator;

/** The order of the rows where no column is chosen: the gravest first, then those under way, then those that wait. */
final class LineOrder {
    static final Comparator<CheckLine> GRAVEST_FIRST = Comparator.comparingInt(LineOrder::place)
        .thenComparing(line -> line.now().standing()).thenComparing(line -> line.now().state())
        .thenComparing(line -> line.row().number());

    private LineOrder() {}

    private static int place(CheckLine line) {
        LineState state = line.now();
        return switch (state.phase()) {
            case RESTING -> state.result() == null ? 2 : 0;
            case ASKING -> 1;
            case WAITING -> 2;
        };
    }
}
