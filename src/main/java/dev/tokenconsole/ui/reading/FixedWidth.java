package dev.tokenconsole.ui.reading;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * The measures of a fixed-width font, in pixels.
 *
 * @param column the width of a character
 * @param line the height of a line
 * @param baseline the distance from the top of a line to its baseline
 */
record FixedWidth(double column, double line, double baseline) {
    /** The space between two lines, as a part of the size of the font. */
    private static final double SPACING = 0.25;
    private static final int MEASURED = 100;
    private static final Map<Font, FixedWidth> KNOWN = new ConcurrentHashMap<>();

    /** The measures of {@code font}. */
    static FixedWidth of(Font font) {
        FixedWidth known = KNOWN.get(font);
        return known == null ? KNOWN.computeIfAbsent(font, FixedWidth::measure) : known;
    }

    /** The space between two lines of {@code font}. */
    static double spacing(Font font) {
        return Math.round(SPACING * font.getSize());
    }

    private static FixedWidth measure(Font font) {
        Text sample = new Text("0".repeat(MEASURED));
        sample.setFont(font);
        return new FixedWidth(
            sample.getLayoutBounds().getWidth() / MEASURED, sample.getLayoutBounds().getHeight(),
            sample.getBaselineOffset());
    }
}
