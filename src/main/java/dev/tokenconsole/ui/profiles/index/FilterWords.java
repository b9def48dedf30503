package dev.tokenconsole.ui.profiles.index;

import java.util.List;

import dev.tokenconsole.text.SearchText;

/**
 * The words of a filter, in any order: each has to be part of what is searched.
 *
 * @param words as {@link SearchText} has them; none lets everything through
 */
record FilterWords(List<String> words) {
    /** The words of {@code text}, between white space. */
    static FilterWords of(String text) {
        return new FilterWords(SearchText.words(text));
    }

    /** The words that are not part of {@code text}, the key of a text. */
    FilterWords without(String text) {
        return new FilterWords(words.stream().filter(word -> !text.contains(word)).toList());
    }

    /** True if each is part of {@code text}, the key of a text. */
    boolean match(String text) {
        for (String word : words) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
