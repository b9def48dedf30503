package dev.tokenconsole.ui.inspect;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.jwt.DecodeResult;
import dev.tokenconsole.jwt.JwtDecoder;
import dev.tokenconsole.ui.clipboard.TokenClipboard;
import dev.tokenconsole.ui.task.FxTask;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.ui.task.Ticker;

/** Decodes a pasted text that may be a token. FX thread only. */
public final class InspectViewModel {
    private final FxTasks tasks;
    private final Ticker ticker;
    private final TokenClipboard copies;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<DecodeResult> decoded = new ReadOnlyObjectWrapper<>();
    private @Nullable FxTask<DecodeResult> running;

    /** Decodes off the FX thread: a pasted text may be a megabyte. */
    public InspectViewModel(FxTasks tasks, Ticker ticker, TokenClipboard copies) {
        this.tasks = tasks;
        this.ticker = ticker;
        this.copies = copies;
        ticker.runWhile(decoded.map(shown -> true).orElse(false));
        text.subscribe(this::decode);
    }

    /** The pasted text. */
    public StringProperty text() {
        return text;
    }

    /** The decoded text; null while it is blank. */
    public ReadOnlyObjectProperty<DecodeResult> decoded() {
        return decoded.getReadOnlyProperty();
    }

    Ticker ticker() {
        return ticker;
    }

    TokenClipboard copies() {
        return copies;
    }

    private void decode(String pasted) {
        if (running != null) {
            running.cancel();
            running = null;
        }
        if (pasted.isBlank()) {
            decoded.set(null);
        } else {
            running = tasks.run(() -> JwtDecoder.decode(pasted)).onSuccess(decoded::set);
        }
    }
}
