package dev.tokenconsole.ui.profiles.index;

/** A choice of the states that the list shows. */
public enum StateChip {
    /** Every profile. */
    ALL,
    /** Profiles with a valid token. */
    VALID,
    /** Profiles whose last request failed, without a valid token. */
    FAILED,
    /** Profiles for which no request ended yet. */
    NONE;

    /** True if a profile in {@code state} is shown. */
    public boolean shows(TokenState state) {
        return switch (this) {
            case ALL -> true;
            case VALID -> state == TokenState.VALID;
            case FAILED -> state == TokenState.FAILED;
            case NONE -> state == TokenState.NONE;
        };
    }
}
