package dev.tokenconsole.platform.desktop;

import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;

/**
 * What JavaFX remembers of texts that were shown. For the whole program it keeps the characters of each text of up to
 * 256 in a cache, however long ago its field is gone, and throws all of them away once they are more than 65,536.
 * There is no other way of having them thrown away. FX thread only.
 */
public final class FxTextCache {
    private static final int LONGEST = 256;
    private static final int ALL = 65_536;

    private FxTextCache() {}

    /** Has everything forgotten that was shown before, by laying out more than that; a matter of milliseconds. */
    public static void clear() {
        String blank = " ".repeat(LONGEST);
        for (int i = 0; i <= ALL / LONGEST; i++) {
            Text different = new Text((i + blank).substring(0, LONGEST));
            // As labels and fields do: others are not kept in the cache.
            different.setBoundsType(TextBoundsType.LOGICAL_VERTICAL_CENTER);
            different.getLayoutBounds();
        }
    }
}
