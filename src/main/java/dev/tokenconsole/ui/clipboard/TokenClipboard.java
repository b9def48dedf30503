package dev.tokenconsole.ui.clipboard;

import java.time.Duration;
import java.util.function.Supplier;

import javafx.beans.value.ObservableValue;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.platform.desktop.SecretClipboard;
import dev.tokenconsole.ui.task.Ticker;

/** The clipboard for tokens, which are cleared after a while. FX thread only. */
public final class TokenClipboard {
    private final SecretClipboard clipboard;
    private final Ticker ticker;
    private final Supplier<Duration> life;

    /**
     * Counts down with {@code ticker}, which runs while a token waits to be cleared.
     *
     * @param life the time for which a token stays on the clipboard; read at each copy
     */
    public TokenClipboard(SecretClipboard clipboard, Ticker ticker, Supplier<Duration> life) {
        this.life = life;
        this.clipboard = clipboard;
        this.ticker = ticker;
        ticker.runWhile(clipboard.current().map(copied -> copied.clearsAtNanos() != null).orElse(false));
        ticker.moment().subscribe(moment -> clipboard.tick(moment.nanos()));
    }

    /** Copies exactly {@code text}; {@code what} describes it in words, with its owner. */
    public void copyToken(String what, String text) {
        clipboard.put(what, text, ticker.tick().nanos(), life.get());
    }

    /** Copies {@code text}, which holds no secret and is not cleared. */
    public void copyPlain(String text) {
        clipboard.putPlain(text);
    }

    /** The copy of this program on the clipboard; null for none. */
    public ObservableValue<SecretClipboard.Copied> copied() {
        return clipboard.current();
    }

    /** The description of the copy and the time until it is cleared, in words; empty for none. */
    public ObservableValue<String> status() {
        return clipboard.current().flatMap(copied -> ticker.shown().map(moment -> {
            Long seconds = copied.secondsLeft(moment.nanos());
            return seconds == null ? Messages.text("ui.copied.kept", copied.what())
                : Messages.text("ui.copied.clears", copied.what(), seconds);
        })).orElse("");
    }

    /** True while a copy waits to be cleared. */
    public ObservableValue<Boolean> clearing() {
        return clipboard.current().map(copied -> copied.clearsAtNanos() != null).orElse(false);
    }

    /** Leaves the copy on the clipboard until the vault is locked or the program quits. */
    public void keep() {
        clipboard.keep();
    }

    /** Clears the copy now. */
    public void clear() {
        clipboard.clear();
    }
}
