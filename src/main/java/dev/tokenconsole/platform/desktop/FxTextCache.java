package dev.tokenconsole.platform.desktop;

import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;

/**
 * JavaFX's cache of texts that were shown. It is shared by the whole program, holds each text of up to 256 characters
 * even when its field is gone, and is emptied only when it exceeds 65,536 characters. There is no other method of
 * emptying it. FX thread only.
 */
public final class FxTextCache {
    private static final int LONGEST = 256;
    private static final int ALL = 65_536;

    private FxTextCache() {}

    /** Empties the cache by laying out more text than it holds, which takes milliseconds. */
    public static void clear() {
        String blank = " ".repeat(LONGEST);
        for (int i = 0; i <= ALL / LONGEST; i++) {
            Text different = new Text((i + blank).substring(0, LONGEST));
            // As labels and fields do: other texts are not cached.
            different.setBoundsType(TextBoundsType.LOGICAL_VERTICAL_CENTER);
            different.getLayoutBounds();
        }
    }
}
