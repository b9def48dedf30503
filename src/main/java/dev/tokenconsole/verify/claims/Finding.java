package dev.tokenconsole.verify.claims;

/**
 * The comparison of one claim of a token with what is expected of it.
 *
 * @param level its gravity
 * @param text one sentence, safe to be shown
 */
public record Finding(Level level, String text) {
    /** The gravity of a finding, from the least to the greatest. */
    public enum Level {
        /** As expected. */
        OK,
        /** Worth knowing, and no reason to refuse the token. */
        NOTE,
        /** The token belongs elsewhere. */
        MISMATCH
    }
}
