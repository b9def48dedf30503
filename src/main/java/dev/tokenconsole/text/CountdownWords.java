package dev.tokenconsole.text;

import dev.tokenconsole.model.token.Countdown;

/** A countdown in digits. */
public final class CountdownWords {
    private CountdownWords() {}

    /**
     * The remaining lifetime as {@code 58:12}, above an hour {@code 1:02:03}, rounded up to whole seconds so that
     * {@code 00:00} means expired; a dash if unknown.
     */
    public static String digits(Countdown countdown) {
        return countdown.state() == Countdown.State.UNKNOWN ? "–" : TimeWords.digits(countdown.remaining());
    }
}
