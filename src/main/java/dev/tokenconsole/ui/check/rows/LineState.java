package dev.tokenconsole.ui.check.rows;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.check.CheckResult;
import dev.tokenconsole.check.CheckRow;
import dev.tokenconsole.check.CheckState;
import dev.tokenconsole.check.CheckState.Standing;
import dev.tokenconsole.check.CheckedRow;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentKind;

/**
 * A row of the table as it is now.
 *
 * @param environment that is asked; absent if the row names none that is known
 * @param result of the last check; absent before the first one and while the row waits for the next
 */
public record LineState(CheckRow row, @Nullable Environment environment, Phase phase, @Nullable CheckedRow result) {
    /** The part of a run that a row is in. */
    public enum Phase {
        /** No run is going on for it. */
        RESTING,
        /** Its request has not begun. */
        WAITING,
        /** Its request is under way. */
        ASKING
    }

    /** Its state; that of a row that was never checked is the same as of one that was not checked. */
    public CheckState state() {
        return result == null ? CheckState.NOT_CHECKED : result.state();
    }

    /** Its standing, with that of the probe. */
    public Standing standing() {
        return result == null ? Standing.UNJUDGED : result.standing();
    }

    /** True if it would be sent to production. */
    public boolean isOfProduction() {
        return environment != null && environment.kind() == EnvironmentKind.PRODUCTION;
    }

    /** True if a further request may bring another result than the last one, which was no token. */
    public boolean isFailed() {
        return result != null && standing() != Standing.VALID && !isIncomplete();
    }

    /** True if there is nothing to ask with. */
    public boolean isIncomplete() {
        return result != null && result.result() instanceof CheckResult.NotChecked none
            && none.reason() == CheckResult.NotChecked.Reason.INCOMPLETE;
    }
}
