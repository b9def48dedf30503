package dev.tokenconsole.check.report;

import dev.tokenconsole.check.CheckedRow;
import dev.tokenconsole.i18n.Messages;

/**
 * The state of a row where a format has room for one: that of the token request, unless the call of the API with the
 * token decides.
 *
 * @param id of lower-case words with hyphens
 * @param words the same for people
 */
record RowState(String id, String words) {
    static RowState of(CheckedRow row) {
        if (row.standing() == row.state().standing()) {
            return new RowState(row.state().id(), row.state().words());
        }
        return switch (row.standing()) {
            case FAILED -> new RowState("not-accepted", Messages.text("check.report.not-accepted"));
            case UNJUDGED, VALID -> new RowState("not-tried", Messages.text("check.report.not-tried"));
        };
    }
}
