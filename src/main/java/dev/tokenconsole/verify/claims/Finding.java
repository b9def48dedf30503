package dev.tokenconsole.verify.claims;

/**
 * How a token compares with what is expected of it, in one respect.
 *
 * @param level how grave it is
 * @param text one sentence, fit to be shown
 */
public record Finding(Level level, String text) {
    /** From what is as expected to what is not. */
    public enum Level {
        /** As expected. */
        OK,
        /** Worth knowing, and no reason to refuse the token. */
        NOTE,
        /** The token belongs elsewhere. */
        MISMATCH
    }
}
