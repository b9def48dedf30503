package dev.tokenconsole.ui.control;

import java.util.Arrays;

/** Characters that are edited in one array. What is no longer needed is wiped, also an outgrown array. */
final class HiddenCharacters {
    private static final int INITIAL = 64;

    private char[] characters = new char[INITIAL];
    private int length;

    /** The length in UTF-16 units. */
    int length() {
        return length;
    }

    /** The number of code points if those from {@code start} to {@code end} were replaced by {@code inserted}. */
    int codePointsAfter(int start, int end, CharSequence inserted) {
        return Character.codePointCount(characters, 0, start)
            + Character.codePointCount(inserted, 0, inserted.length())
            + Character.codePointCount(characters, end, length - end);
    }

    /** Replaces the characters from {@code start} to {@code end} by {@code inserted}. */
    void replace(int start, int end, CharSequence inserted) {
        int longer = inserted.length() - (end - start);
        ensureCapacity(length + longer);
        System.arraycopy(characters, end, characters, end + longer, length - end);
        for (int i = 0; i < inserted.length(); i++) {
            characters[start + i] = inserted.charAt(i);
        }
        if (longer < 0) {
            Arrays.fill(characters, length + longer, length, '\0');
        }
        length += longer;
    }

    /** A copy, which the caller wipes. */
    char[] copy() {
        return Arrays.copyOf(characters, length);
    }

    /** Overwrites all of them. */
    void wipe() {
        Arrays.fill(characters, '\0');
        length = 0;
    }

    private void ensureCapacity(int needed) {
        if (needed > characters.length) {
            char[] larger = Arrays.copyOf(characters, Math.max(needed, 2 * characters.length));
            Arrays.fill(characters, '\0');
            characters = larger;
        }
    }
}
