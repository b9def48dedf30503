package dev.tokenconsole.ui.profiles.index;

import java.util.List;
import java.util.Locale;

/**
 * The words of a filter, in any order: each has to be part of what is searched.
 *
 * @param words in lower case; none lets everything through
 */
record FilterWords(List<String> words) {
    /** The words of {@code text}, between white space. */
    static FilterWords of(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        return new FilterWords(plain.isEmpty() ? List.of() : List.of(plain.split("\\s+")));
    }

    /** The words that are not part of {@code text}, which is in lower case. */
    FilterWords without(String text) {
        return new FilterWords(words.stream().filter(word -> !text.contains(word)).toList());
    }

    /** True if each is part of {@code text}, which is in lower case. */
    boolean match(String text) {
        for (String word : words) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
