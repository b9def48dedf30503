package dev.tokenconsole.ui.profiles.index;

import dev.tokenconsole.i18n.Messages;

/**
 * The numbers of profiles by the state of their token; each is 0 or more.
 *
 * @param all the sum of the others
 * @param none those without a valid token whose last request did not fail; a token may have expired
 */
public record StateCounts(int all, int valid, int failed, int none) {
    /** No profile. */
    public static final StateCounts EMPTY = new StateCounts(0, 0, 0, 0);

    /** The number of profiles that {@code chip} shows. */
    public int of(StateChip chip) {
        return switch (chip) {
            case ALL -> all;
            case VALID -> valid;
            case FAILED -> failed;
            case NONE -> none;
        };
    }

    /** For a heading: "3 valid, 1 failed"; the number of all where there is neither. */
    public String words() {
        if (valid > 0 && failed > 0) {
            return Messages.text("ui.profiles.count.both", valid, failed);
        }
        if (valid > 0) {
            return Messages.text("ui.profiles.count.valid", valid);
        }
        return failed > 0 ? Messages.text("ui.profiles.count.failed", failed) : String.valueOf(all);
    }

    /** {@code more} more profiles, fewer if that is negative, in {@code state}. */
    StateCounts plus(TokenState state, int more) {
        return new StateCounts(all + more, valid + (state == TokenState.VALID ? more : 0),
            failed + (state == TokenState.FAILED ? more : 0), none + (StateChip.NONE.shows(state) ? more : 0));
    }
}
