package dev.tokenconsole.model.name;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of copies: "Acme copy", then "Acme copy 2". */
public final class CopyName {
    private static final Pattern NUMBERED = Pattern.compile("(.*\\S) copy(?: \\d{1,9})?", Pattern.DOTALL);

    private CopyName() {}

    /** The first name of a copy of {@code name} whose {@link NameRules#key} is not among {@code taken}. */
    public static String of(String name, Set<String> taken) {
        Matcher copy = NUMBERED.matcher(name);
        String original = copy.matches() ? copy.group(1) : name;
        String candidate = with(original, " copy");
        for (int number = 2; taken.contains(NameRules.key(candidate)); number++) {
            candidate = with(original, " copy " + number);
        }
        return candidate;
    }

    private static String with(String original, String end) {
        int room = NameRules.MAX_LENGTH - end.length();
        if (original.length() <= room) {
            return original + end;
        }
        int cut = Character.isHighSurrogate(original.charAt(room - 1)) ? room - 1 : room;
        return original.substring(0, cut).stripTrailing() + end;
    }
}
