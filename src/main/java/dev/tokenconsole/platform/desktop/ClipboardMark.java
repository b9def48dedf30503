package dev.tokenconsole.platform.desktop;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Map;

import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/**
 * A text that was seen on the system clipboard, to clear it later only if it is still there. Holds its hash alone. FX
 * thread only.
 */
public final class ClipboardMark {
    private final byte[] hash;

    private ClipboardMark(byte[] hash) {
        this.hash = hash;
    }

    /** The mark of {@code text}. */
    public static ClipboardMark of(String text) {
        return new ClipboardMark(hash(text));
    }

    /** Clears the clipboard if it holds the text; true if it did. */
    public boolean clear() {
        boolean held = isThere();
        if (held) {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, ""));
        }
        return held;
    }

    /** True if the clipboard holds the text. */
    public boolean isThere() {
        String text = Clipboard.getSystemClipboard().getString();
        return text != null && Arrays.equals(hash(text), hash);
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
