package dev.tokenconsole.model.name;

import java.text.Normalizer;
import java.util.Locale;
import java.util.OptionalInt;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;

/**
 * The rules for the names of profiles and environments. A name is told from another by people who see it: a character
 * that they do not see must not make two of one.
 */
public final class NameRules {
    /** The longest name, in characters. */
    public static final int MAX_LENGTH = 80;

    /** Invisible, but no format characters of Unicode: joiners, fillers, the empty Braille cell. */
    private static final String FILLERS = "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u2800\u3164\uffa0";

    private NameRules() {}

    /** The problem with the characters or the length of {@code name}, in one sentence; null if there is none. */
    public static @Nullable String problem(String name) {
        if (!isStorable(name)) {
            return name.length() > MAX_LENGTH
                ? Messages.text("profile.name.long", MAX_LENGTH) : Messages.text("profile.name.control");
        }
        OptionalInt hidden = name.codePoints().filter(NameRules::isHidden).findFirst();
        return hidden.isPresent()
            ? Messages.text("profile.name.hidden", String.format(Locale.ROOT, "U+%04X", hidden.getAsInt())) : null;
    }

    /**
     * True if a version of this program could have stored {@code name}: the first ones refused control characters and
     * long names alone. What they stored still has to open.
     */
    public static boolean isStorable(String name) {
        return name.length() <= MAX_LENGTH && name.chars().noneMatch(Character::isISOControl);
    }

    /** True if people cannot tell {@code one} from {@code other}: the same but for case, width and what is unseen. */
    public static boolean areSame(String one, String other) {
        return key(one).equals(key(other));
    }

    /** A text that is equal for names that are the same; not to be shown. */
    public static String key(String name) {
        return isPlain(name) ? name.toLowerCase(Locale.ROOT) : fullKey(name);
    }

    /** Printable ASCII, with single spaces between words, has one form; most names are that, and lists are long. */
    private static boolean isPlain(String name) {
        char before = ' ';
        for (int i = 0; i < name.length(); i++) {
            char each = name.charAt(i);
            if (each < ' ' || each > '~' || (each == ' ' && before == ' ')) {
                return false;
            }
            before = each;
        }
        return name.isEmpty() || before != ' ';
    }

    private static String fullKey(String name) {
        StringBuilder seen = new StringBuilder(name.length());
        name.codePoints().filter(point -> !isHidden(point) && !isVariation(point)).forEach(seen::appendCodePoint);
        // Compatibility forms, such as full width, look like their plain letters (Unicode Standard Annex #15).
        String plain = Normalizer.normalize(seen, Normalizer.Form.NFKC);
        return plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }

    private static boolean isHidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE,
                Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> FILLERS.indexOf(point) >= 0;
        };
    }

    /** A selector that chooses between two drawings of one character, as between a plain sun and a coloured one. */
    private static boolean isVariation(int point) {
        return (point >= 0xfe00 && point <= 0xfe0f) || (point >= 0xe0100 && point <= 0xe01ef);
    }
}
