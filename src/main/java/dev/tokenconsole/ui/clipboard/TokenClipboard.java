package dev.tokenconsole.ui.clipboard;

import java.time.Duration;

import javafx.beans.value.ObservableValue;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.platform.desktop.SecretClipboard;
import dev.tokenconsole.ui.task.Ticker;

/** Copies what may not stay on the clipboard, and says when it will be gone. */
public final class TokenClipboard {
    /** How long a token stays on the clipboard. */
    public static final Duration TOKEN_LIFE = Duration.ofSeconds(30);

    private final SecretClipboard clipboard;
    private final Ticker ticker;

    /** Counts down with {@code ticker}, which it keeps running while something waits to be cleared. */
    public TokenClipboard(SecretClipboard clipboard, Ticker ticker) {
        this.clipboard = clipboard;
        this.ticker = ticker;
        ticker.runWhile(clipboard.current().map(copied -> copied.clearsAtNanos() != null).orElse(false));
        ticker.moment().subscribe(moment -> clipboard.tick(moment.nanos()));
    }

    /** Copies exactly {@code text}; {@code what} says in words what that is, and whose. */
    public void copyToken(String what, String text) {
        clipboard.put(what, text, ticker.tick().nanos(), TOKEN_LIFE);
    }

    /** Copies {@code text} that holds no secret and may stay. */
    public void copyPlain(String text) {
        clipboard.putPlain(text);
    }

    /** What of ours is on the clipboard; null if nothing is. */
    public ObservableValue<SecretClipboard.Copied> copied() {
        return clipboard.current();
    }

    /** What was copied and when it is cleared, in words; empty if nothing of ours is there. */
    public ObservableValue<String> status() {
        return clipboard.current().flatMap(copied -> ticker.moment().map(moment -> {
            Long seconds = copied.secondsLeft(moment.nanos());
            return seconds == null ? Messages.text("ui.copied.kept", copied.what())
                : Messages.text("ui.copied.clears", copied.what(), seconds);
        })).orElse("");
    }

    /** Whether something waits to be cleared. */
    public ObservableValue<Boolean> clearing() {
        return clipboard.current().map(copied -> copied.clearsAtNanos() != null).orElse(false);
    }

    /** Leaves it on the clipboard until lock or quit. */
    public void keep() {
        clipboard.keep();
    }

    /** Clears it now. */
    public void clear() {
        clipboard.clear();
    }
}
