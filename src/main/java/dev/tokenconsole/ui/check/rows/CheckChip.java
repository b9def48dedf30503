package dev.tokenconsole.ui.check.rows;

import dev.tokenconsole.check.CheckState;
import dev.tokenconsole.i18n.Messages;

/** A choice of the rows that the table shows. */
public enum CheckChip {
    /** Every row. */
    ALL,
    /** Rows with a token that is as expected. */
    VALID,
    /** Rows with a token, and something about it that is not as expected. */
    FINDINGS,
    /** Rows whose credentials do not work. */
    FAILED,
    /** Rows about whose credentials nothing was learnt, though they were asked for. */
    NOT_JUDGED,
    /** Rows without a request, or before it. */
    NOT_CHECKED;

    /** Its name. */
    public String words() {
        return Messages.text(switch (this) {
            case ALL -> "ui.check.chip.all";
            case VALID -> "ui.check.chip.valid";
            case FINDINGS -> "ui.check.chip.findings";
            case FAILED -> "ui.check.chip.failed";
            case NOT_JUDGED -> "ui.check.chip.not-judged";
            case NOT_CHECKED -> "ui.check.chip.not-checked";
        });
    }

    /** Its effect, in one sentence without its full stop. */
    public String help() {
        return Messages.text(switch (this) {
            case ALL -> "ui.check.chip.all.help";
            case VALID -> "ui.check.chip.valid.help";
            case FINDINGS -> "ui.check.chip.findings.help";
            case FAILED -> "ui.check.chip.failed.help";
            case NOT_JUDGED -> "ui.check.chip.not-judged.help";
            case NOT_CHECKED -> "ui.check.chip.not-checked.help";
        });
    }

    /** The one, apart from {@link #ALL}, that shows a row in {@code state}. */
    public static CheckChip of(LineState state) {
        if (state.state() == CheckState.NOT_CHECKED) {
            return NOT_CHECKED;
        }
        return switch (state.standing()) {
            case FAILED -> FAILED;
            case UNJUDGED -> NOT_JUDGED;
            case VALID -> state.state() == CheckState.VALID_WITH_FINDINGS ? FINDINGS : VALID;
        };
    }

    /** True if it shows a row in {@code state}. */
    public boolean shows(LineState state) {
        return this == ALL || of(state) == this;
    }
}
