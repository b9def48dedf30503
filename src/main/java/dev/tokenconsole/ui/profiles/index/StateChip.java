package dev.tokenconsole.ui.profiles.index;

import dev.tokenconsole.i18n.Messages;

/** A choice of the states that the list shows. */
public enum StateChip {
    /** Every profile. */
    ALL,
    /** Profiles with a valid token. */
    VALID,
    /** Profiles without a valid token whose last request failed, or whose token has a wrong signature. */
    FAILED,
    /** The others: no valid token, and no failure; a token may have expired. */
    NONE;

    /** Its name. */
    public String words() {
        return Messages.text(switch (this) {
            case ALL -> "ui.profiles.chip.all";
            case VALID -> "ui.profiles.chip.valid";
            case FAILED -> "ui.profiles.chip.failed";
            case NONE -> "ui.profiles.chip.none";
        });
    }

    /** True if a profile in {@code state} is shown. */
    public boolean shows(TokenState state) {
        return switch (this) {
            case ALL -> true;
            case VALID -> state == TokenState.VALID;
            case FAILED -> state == TokenState.FAILED;
            case NONE -> state == TokenState.NONE || state == TokenState.EXPIRED;
        };
    }
}
