package dev.tokenconsole.ui.reading;

import java.util.function.IntUnaryOperator;

/**
 * The selected range of a text, from where it was begun to where it was drawn.
 *
 * @param anchor the position where it was begun
 * @param caret the position where it ends; before or behind {@code anchor}
 */
record TextSelection(int anchor, int caret) {
    /** Nothing, at the start of the text. */
    static final TextSelection NONE = at(0);

    /** Nothing, at {@code position}. */
    static TextSelection at(int position) {
        return new TextSelection(position, position);
    }

    int start() {
        return Math.min(anchor, caret);
    }

    int end() {
        return Math.max(anchor, caret);
    }

    boolean isEmpty() {
        return anchor == caret;
    }

    /** The same with its end moved. */
    TextSelection to(int position) {
        return new TextSelection(anchor, position);
    }

    /** The whole of {@code text}. */
    static TextSelection all(String text) {
        return new TextSelection(0, text.length());
    }

    /** The letters and digits around {@code position}, or the one character there. */
    static TextSelection word(String text, int position) {
        if (text.isEmpty()) {
            return NONE;
        }
        int at = Math.min(position, text.length() - 1);
        int start = at;
        int end = at + 1;
        if (Character.isLetterOrDigit(text.charAt(at))) {
            while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
                start--;
            }
            while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
                end++;
            }
        }
        return new TextSelection(onPoint(text, start), onPoint(text, end));
    }

    /** The position of the next character of {@code text}, or of the next word. */
    static int next(String text, int position, boolean word) {
        IntUnaryOperator step = at -> at >= text.length() ? at : text.offsetByCodePoints(at, 1);
        int at = step.applyAsInt(position);
        while (word && at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
            at = step.applyAsInt(at);
        }
        return at;
    }

    /** The position of the previous character, or of the previous word. */
    static int previous(String text, int position, boolean word) {
        IntUnaryOperator step = at -> at <= 0 ? 0 : text.offsetByCodePoints(at, -1);
        int at = step.applyAsInt(position);
        while (word && at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
            at = step.applyAsInt(at);
        }
        return at;
    }

    /** {@code position}, or the one before it if that is within a surrogate pair. */
    static int onPoint(String text, int position) {
        boolean within = position > 0 && position < text.length() && Character.isLowSurrogate(text.charAt(position))
            && Character.isHighSurrogate(text.charAt(position - 1));
        return within ? position - 1 : position;
    }
}
