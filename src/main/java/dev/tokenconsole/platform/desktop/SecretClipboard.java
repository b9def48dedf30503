package dev.tokenconsole.platform.desktop;

import java.time.Duration;
import java.util.Map;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;

import org.jspecify.annotations.Nullable;

/**
 * The system clipboard for texts that must not stay there: they are cleared after a time, on lock and on quit, and only
 * if the clipboard still holds them. FX thread only.
 */
public final class SecretClipboard {
    private final ReadOnlyObjectWrapper<Copied> current = new ReadOnlyObjectWrapper<>();
    private @Nullable ClipboardMark mark;

    /**
     * A text of this program on the clipboard.
     *
     * @param what its description for people
     * @param clearsAtNanos by the monotonic clock; absent if it stays until lock or quit
     */
    public record Copied(String what, @Nullable Long clearsAtNanos) {
        /** The time left, rounded up to whole seconds; absent if it stays until lock or quit. */
        public @Nullable Long secondsLeft(long nanos) {
            return clearsAtNanos == null ? null : Math.max(0, -Math.floorDiv(nanos - clearsAtNanos, 1_000_000_000L));
        }
    }

    /** The text that this program put on the clipboard; null if there is none. */
    public ReadOnlyObjectProperty<Copied> current() {
        return current.getReadOnlyProperty();
    }

    /**
     * Puts exactly {@code text} on the clipboard, to be cleared {@code life} after {@code nanos}. Clipboard managers
     * that know the hint do not record it.
     */
    public void put(String what, String text, long nanos, Duration life) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        content.putAll(ClipboardPrivacy.all());
        Clipboard.getSystemClipboard().setContent(content);
        mark = ClipboardMark.of(text);
        current.set(new Copied(what, nanos + life.toNanos()));
    }

    /** Puts {@code text} on the clipboard for good. No text to be cleared is on it then. */
    public void putPlain(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
        mark = null;
        current.set(null);
    }

    /** Leaves the text on the clipboard until lock or quit. */
    public void keep() {
        Copied copied = current.get();
        if (copied != null) {
            current.set(new Copied(copied.what(), null));
        }
    }

    /** Clears the clipboard if the time of the current text is over. */
    public void tick(long nanos) {
        Copied copied = current.get();
        if (copied != null && copied.clearsAtNanos() != null && nanos - copied.clearsAtNanos() >= 0) {
            clear();
        }
    }

    /** Clears the clipboard if it still holds the current text. */
    public void clear() {
        if (mark != null) {
            mark.clear();
        }
        mark = null;
        current.set(null);
    }
}
