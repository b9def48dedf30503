package dev.tokenconsole.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * The form in which texts are searched. A text that is pasted from a page or a table has other spaces, hyphens and
 * quotes than one that is typed, and parts that are not seen; people search for what they see.
 */
public final class SearchText {
    private static final int COMBINING_JOINER = 0x34f;
    private static final int MINUS = 0x2212;

    private SearchText() {}

    /**
     * {@code text} in lower case and in one form of Unicode, with single spaces between words and none around them, and
     * without what is not seen. Not to be shown.
     */
    public static String key(String text) {
        return isPlain(text) ? text.toLowerCase(Locale.ROOT) : fullKey(text);
    }

    /** The words of {@code text}, each as {@link #key} has it; none of a blank text. */
    public static List<String> words(String text) {
        String key = key(text);
        return key.isEmpty() ? List.of() : List.of(key.split(" ", -1));
    }

    /** Latin letters with and without accents, with single spaces between words, have one form; most names are that. */
    private static boolean isPlain(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            boolean letter = (each >= ' ' && each <= '~') || (each >= 'À' && each <= 'ÿ' && each != 'ß');
            if (!letter || (each == ' ' && before == ' ')) {
                return false;
            }
            before = each;
        }
        return text.isEmpty() || before != ' ';
    }

    private static String fullKey(String text) {
        StringBuilder seen = new StringBuilder(text.length());
        // Compatibility forms, such as full width, look like their plain letters (Unicode Standard Annex #15).
        Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().filter(point -> !isUnseen(point))
            .map(SearchText::plain).forEach(seen::appendCodePoint);
        // Removed parts may have kept a letter from its accent.
        String whole = Normalizer.normalize(seen, Normalizer.Form.NFKC);
        String lower = whole.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replace('ς', 'σ');
        return lower.replaceAll(" +", " ").strip();
    }

    private static boolean isUnseen(int point) {
        int type = Character.getType(point);
        boolean variation = (point >= 0xfe00 && point <= 0xfe0f) || (point >= 0xe0100 && point <= 0xe01ef);
        return type == Character.FORMAT || type == Character.SURROGATE || variation || point == COMBINING_JOINER;
    }

    private static int plain(int point) {
        return switch (Character.getType(point)) {
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                Character.CONTROL -> ' ';
            case Character.DASH_PUNCTUATION -> '-';
            default -> switch (point) {
                case MINUS -> '-';
                case '‘', '’', '‛', 'ʼ' -> '\'';
                case '“', '”', '„' -> '"';
                default -> point;
            };
        };
    }
}
