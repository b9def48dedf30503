package dev.tokenconsole.ui.reading;

import java.util.Arrays;

/**
 * A text broken into lines of a fixed-width type. The breaks are kept beside the text and are no part of it, so that
 * nothing but its own characters can be copied.
 */
final class WrappedText {
    private static final String PUNCTUATION = "/.:-_?&,;= \t)]}";

    private final String text;
    /** The positions in the text that begin a line which no line feed of the text begins. */
    private final int[] breaks;
    private final int lines;
    private final int lastColumns;

    private WrappedText(String text, int[] breaks, int lines, int lastColumns) {
        this.text = text;
        this.breaks = breaks;
        this.lines = lines;
        this.lastColumns = lastColumns;
    }

    /** The places where a line may end. */
    enum Rule {
        /** Behind punctuation and spaces; elsewhere only in a piece that is longer than a line. */
        AT_PUNCTUATION,
        /** Behind every character, as for a token, which has no words. */
        ANYWHERE
    }

    /** Breaks {@code text} into lines of at most {@code columns} columns, at least one character each. */
    static WrappedText of(String text, int columns, Rule rule) {
        int most = Math.max(1, columns);
        int[] breaks = new int[16];
        int count = 0;
        int lines = 1;
        int used = 0;
        int opportunity = 0;
        int lineStart = 0;
        for (int i = 0; i < text.length();) {
            int point = text.codePointAt(i);
            int next = i + Character.charCount(point);
            if (point == '\n') {
                lines++;
                lineStart = next;
                opportunity = next;
                used = 0;
                i = next;
                continue;
            }
            int width = width(point);
            if (used + width > most && i > lineStart) {
                boolean whole = rule == Rule.AT_PUNCTUATION && opportunity > lineStart
                    && fits(text, opportunity, most);
                int at = whole ? opportunity : i;
                if (count == breaks.length) {
                    breaks = Arrays.copyOf(breaks, 2 * count);
                }
                breaks[count++] = at;
                lines++;
                lineStart = at;
                used = columns(text, at, i);
            }
            used += width;
            if (PUNCTUATION.indexOf(point) >= 0) {
                opportunity = next;
            }
            i = next;
        }
        return new WrappedText(text, Arrays.copyOf(breaks, count), lines, used);
    }

    /** The text with a line feed at each break. */
    String display() {
        return display(0, text.length());
    }

    /** The part of {@link #display()} from {@code start} to {@code end}, which are positions in the text. */
    String display(int start, int end) {
        StringBuilder shown = new StringBuilder(end - start + breaks.length);
        int from = start;
        for (int at : breaks) {
            if (at >= start && at < end) {
                shown.append(text, from, at).append('\n');
                from = at;
            }
        }
        return shown.append(text, from, end).toString();
    }

    /** The number of lines. */
    int lines() {
        return lines;
    }

    /** The number of columns of the last line. */
    int lastColumns() {
        return lastColumns;
    }

    /** The position in {@link #display()} of the character at {@code position} of the text. */
    int toDisplay(int position) {
        int found = Arrays.binarySearch(breaks, position);
        return position + (found >= 0 ? found + 1 : -found - 1);
    }

    /** The same for the end of a range, which stays on its line. */
    int toDisplayEnd(int position) {
        int found = Arrays.binarySearch(breaks, position);
        return position + (found >= 0 ? found : -found - 1);
    }

    /** The position in the text of {@code position} in {@link #display()}. */
    int toText(int position) {
        int before = 0;
        while (before < breaks.length && breaks[before] + before < position) {
            before++;
        }
        return Math.min(position - before, text.length());
    }

    /** True if the piece at {@code start} fits on a line: it need not be broken then. */
    private static boolean fits(String text, int start, int most) {
        int used = 0;
        for (int i = start; i < text.length() && used <= most; i = text.offsetByCodePoints(i, 1)) {
            int point = text.codePointAt(i);
            if (point == '\n') {
                break;
            }
            used += width(point);
            if (PUNCTUATION.indexOf(point) >= 0) {
                break;
            }
        }
        return used <= most;
    }

    private static int columns(String text, int start, int end) {
        return text.substring(start, end).codePoints().map(WrappedText::width).sum();
    }

    /** Most fixed-width types draw the characters of East Asia in two columns. */
    private static int width(int point) {
        boolean wide = point >= 0x1100 && (Character.isIdeographic(point) || (point >= 0xac00 && point <= 0xd7a3)
            || (point >= 0x3040 && point <= 0x30ff) || (point >= 0xff01 && point <= 0xff60) || point >= 0x1f300);
        return wide ? 2 : 1;
    }
}
