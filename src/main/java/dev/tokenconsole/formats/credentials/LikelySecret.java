package dev.tokenconsole.formats.credentials;

import java.util.regex.Pattern;

/**
 * Words that look like a client secret: long, of several kinds of characters in no order that a person writes. Silent
 * about all that is something else by its form: an address, a host, a path, a UUID, an id of Okta, a date, a token.
 * Our own rule; a secret that a person made up is not recognised by it.
 */
public final class LikelySecret {
    /** Characters that no readable word explains; 16 of them hold some 80 bits. */
    private static final int LEAST = 16;
    private static final int LONGEST = 1024;
    /** The least part of characters that differ in kind from the one before; random letters and digits have half. */
    private static final double LEAST_CHANGES = 0.3;

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern ALPHABET = Pattern.compile("[!-~]+");
    private static final Pattern PUNCTUATION = Pattern.compile("^[\"'`(\\[<{]+|[\"'`)\\]>},;:.]+$");
    private static final Pattern OTHER = Pattern.compile(
        "[a-zA-Z][-+.a-zA-Z0-9]*://.*|urn:.*|\\S+@[-a-zA-Z0-9]+(\\.[-a-zA-Z0-9]+)+"
            + "|[-_a-z0-9]+(\\.[-_a-z0-9]+)*\\.[a-z]{2,}(:[0-9]+)?(/.*)?|[a-zA-Z]:[\\\\/].*|[/~.]+/?[a-zA-Z].*/.*"
            + "|(0o|au)[a-z][a-zA-Z0-9]{17}|.*eyJ.*|v[1-4]\\.(local|public)\\..*");
    private static final Pattern UUID =
        Pattern.compile("(?i)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern HEX = Pattern.compile("(?i)(?=.*[0-9])(?=.*[a-f])[0-9a-f]{32,}");
    private static final Pattern READABLE = Pattern.compile("[a-z]{4,}|[A-Z]{4,}|([A-Z][a-z]{2,})+|[0-9]+");
    private static final Pattern PARTS = Pattern.compile("[-_./:]");
    private static final Pattern ID = Pattern.compile("[a-zA-Z0-9]{1,32}");

    private LikelySecret() {}

    /** True if a word of {@code text} looks like a secret. */
    public static boolean isIn(String text) {
        return text.length() <= LONGEST && BLANKS.splitAsStream(text).anyMatch(LikelySecret::is);
    }

    /** True if {@code text} is one word with no quotes or punctuation around it that may not belong to the secret. */
    public static boolean isWord(String text) {
        String word = text.strip();
        return word.chars().noneMatch(Character::isWhitespace) && !PUNCTUATION.matcher(word).find();
    }

    /** True if {@code text} may be an id as well: servers issue ids and secrets of up to 32 letters and digits. */
    public static boolean mayBeId(String text) {
        return ID.matcher(text.strip()).matches();
    }

    private static boolean is(String given) {
        String word = PUNCTUATION.matcher(given).replaceAll("");
        if (word.length() < LEAST || !ALPHABET.matcher(word).matches() || OTHER.matcher(word).matches()) {
            return false;
        }
        if (HEX.matcher(word).matches()) {
            return true;
        }
        int length = 0;
        int changes = 0;
        for (String part : PARTS.splitAsStream(UUID.matcher(word).replaceAll("")).toList()) {
            if (!READABLE.matcher(part).matches()) {
                length += part.length();
                changes += changes(part);
            }
        }
        return length >= LEAST && changes >= LEAST_CHANGES * length;
    }

    /** A capital with small letters behind it is one word. */
    private static int changes(String part) {
        int changes = 0;
        for (int i = 1; i < part.length(); i++) {
            int before = kind(part.charAt(i - 1));
            int now = kind(part.charAt(i));
            boolean begins = before == Character.UPPERCASE_LETTER && now == Character.LOWERCASE_LETTER
                && i + 1 < part.length() && kind(part.charAt(i + 1)) == now;
            changes += before == now || begins ? 0 : 1;
        }
        return changes;
    }

    private static int kind(char character) {
        return Character.isLowerCase(character) ? Character.LOWERCASE_LETTER
            : Character.isUpperCase(character) ? Character.UPPERCASE_LETTER
            : Character.isDigit(character) ? Character.DECIMAL_DIGIT_NUMBER : Character.OTHER_SYMBOL;
    }
}
