package dev.tokenconsole.platform.desktop;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;

import org.jspecify.annotations.Nullable;

/**
 * The system clipboard for texts that must not stay there: they are cleared when their time is up, on lock and on
 * quit, and only if the clipboard still holds them. FX thread only.
 */
public final class SecretClipboard {
    private final ReadOnlyObjectWrapper<Copied> current = new ReadOnlyObjectWrapper<>();
    private byte @Nullable [] ours;

    /**
     * A text of ours that is on the clipboard.
     *
     * @param what it is, in words
     * @param clearsAtNanos by the monotonic clock; absent if the user chose to keep it
     */
    public record Copied(String what, @Nullable Long clearsAtNanos) {
        /** The time left, rounded up to whole seconds; absent if it is kept. */
        public @Nullable Long secondsLeft(long nanos) {
            return clearsAtNanos == null ? null : Math.max(0, -Math.floorDiv(nanos - clearsAtNanos, 1_000_000_000L));
        }
    }

    /** What of ours is on the clipboard, as far as this program did it; null if nothing is. */
    public ReadOnlyObjectProperty<Copied> current() {
        return current.getReadOnlyProperty();
    }

    /**
     * Puts exactly {@code text} on the clipboard, to be cleared {@code life} after {@code nanos}. Clipboard
     * managers that know the hint do not keep it.
     */
    public void put(String what, String text, long nanos, Duration life) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        content.putAll(ClipboardPrivacy.all());
        Clipboard.getSystemClipboard().setContent(content);
        ours = hash(text);
        current.set(new Copied(what, nanos + life.toNanos()));
    }

    /** Puts {@code text} on the clipboard that may stay there. Nothing of ours is on it then. */
    public void putPlain(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
        ours = null;
        current.set(null);
    }

    /** Leaves the text on the clipboard until lock or quit. */
    public void keep() {
        Copied copied = current.get();
        if (copied != null) {
            current.set(new Copied(copied.what(), null));
        }
    }

    /** Clears the clipboard if the time of our text is up. */
    public void tick(long nanos) {
        Copied copied = current.get();
        if (copied != null && copied.clearsAtNanos() != null && nanos - copied.clearsAtNanos() >= 0) {
            clear();
        }
    }

    /** Clears the clipboard if it still holds our text. */
    public void clear() {
        String text = ours == null ? null : Clipboard.getSystemClipboard().getString();
        if (text != null && Arrays.equals(hash(text), ours)) {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, ""));
        }
        ours = null;
        current.set(null);
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
