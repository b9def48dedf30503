package dev.tokenconsole.ui.claims;

/**
 * The columns of a table of claims, in pixels: name, value with its button behind it, meaning.
 *
 * @param name the width of the names
 * @param value the width of the values, without the button
 * @param button the width of the button
 * @param meaning the width of the meanings
 * @param gap the space between two columns
 */
record ClaimColumns(double name, double value, double button, double meaning, double gap) {
    /** The widest column of text, in characters: longer lines are hard to read. */
    static final int LONGEST = 90;

    private static final double MOST_NAME = 0.3;
    private static final double MEANING = 0.41;
    private static final double MOST_MEANING_EM = 24;
    private static final double GAP_EM = 1.43;

    /**
     * The widest parts of a table.
     *
     * @param name the longest name
     * @param value the longest value on one line
     * @param character a character of a value
     * @param button the button behind a value
     * @param em the size of the font
     */
    record Widest(double name, double value, double character, double button, double em) {}

    /** The columns in {@code width}: values get what they need, but meanings a fixed share at least. */
    static ClaimColumns of(double width, Widest widest) {
        double gap = GAP_EM * widest.em();
        double name = Math.ceil(Math.min(widest.name(), MOST_NAME * width));
        double rest = Math.max(0, width - name - 2 * gap);
        double free = rest - widest.button() - widest.value();
        double meaning = Math.floor(Math.min(Math.max(MEANING * rest, free), MOST_MEANING_EM * widest.em()));
        double most = Math.min(rest - meaning - widest.button(), LONGEST * widest.character());
        double value = Math.floor(Math.max(4 * widest.character(), Math.min(most, widest.value())));
        return new ClaimColumns(name, value, widest.button(), meaning, gap);
    }

    double valueAt() {
        return name + gap;
    }

    double meaningAt() {
        return valueAt() + value + button + gap;
    }
}
